/** What the API takes and answers. Made from the contract by `npm run client`; not to be edited. */
/* eslint-disable */
export interface paths {
    "/areas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every area by code */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Every area by code */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Areas"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/areas/{code}/neighbours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The municipalities that resemble one, and by what */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Code of a municipality */
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The municipalities that resemble one, and by what */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Neighbours"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendar.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When the next figures are expected, as a calendar */
        get: {
            parameters: {
                query?: {
                    /** @description Language of citations and names */
                    lang?: "da" | "en";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description When the next figures are expected, as a calendar */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/calendar; charset=utf-8": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendar.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When the next figures are expected */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description When the next figures are expected */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Calendar"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/catalogue.jsonld": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The catalogue of the data after DCAT-AP-DK, as jsonld */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The catalogue of the data after DCAT-AP-DK, as jsonld */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/ld+json": Record<string, never>;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/catalogue.ttl": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The catalogue of the data after DCAT-AP-DK, as ttl */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The catalogue of the data after DCAT-AP-DK, as ttl */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/turtle; charset=utf-8": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/changes.atom": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** New, revised and withdrawn figures as a feed */
        get: {
            parameters: {
                query?: {
                    /** @description Language of citations and names */
                    lang?: "da" | "en";
                    /** @description Entries at most; one is an indicator in a data version */
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description New, revised and withdrawn figures as a feed */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/atom+xml; charset=utf-8": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/changes.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** New, revised and withdrawn figures as news */
        get: {
            parameters: {
                query?: {
                    /** @description Entries at most; one is an indicator in a data version */
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description New, revised and withdrawn figures as news */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["News"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/focus-areas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The minister's focus areas by year */
        get: {
            parameters: {
                query?: {
                    /** @description All years when left out */
                    year?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The minister's focus areas by year */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FocusAreas"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/goals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The goals, and how many of their indicators have figures */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The goals, and how many of their indicators have figures */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Goals"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/goals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A goal with its indicators, targets, actions, statuses */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of a goal; /goals lists them */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A goal with its indicators, targets, actions, statuses */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Goal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/indicators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every indicator with its newest figure */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Every indicator with its newest figure */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Indicators"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/indicators/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An indicator with definition, series and sources */
        get: {
            parameters: {
                query?: {
                    /** @description Language of citations and names */
                    lang?: "da" | "en";
                };
                header?: never;
                path: {
                    /** @description Id of an indicator; /indicators lists them */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description An indicator with definition, series and sources */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Indicator"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/indicators/{id}/card.png": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The chart as it stands beside a shared link */
        get: {
            parameters: {
                query?: {
                    /** @description Language of citations and names */
                    lang?: "da" | "en";
                    /** @description Id of one of the indicator's series; its first when left out */
                    series?: string;
                    /** @description Id of a data version; an answer to a request that names one never changes */
                    vintage?: string;
                };
                header?: never;
                path: {
                    /** @description Id of an indicator; /indicators lists them */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The chart as it stands beside a shared link */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "image/png": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/indicators/{id}/chance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far chance alone may carry each share */
        get: {
            parameters: {
                query?: {
                    /** @description Area codes with commas between, or "municipalities" for all of them; the country and the home area when left out */
                    area?: string;
                    /** @description First period, included */
                    from?: string;
                    /** @description Id of one of the indicator's series; its first when left out */
                    series?: string;
                    /** @description Last period, included */
                    to?: string;
                    /** @description Id of a data version; an answer to a request that names one never changes */
                    vintage?: string;
                };
                header?: never;
                path: {
                    /** @description Id of an indicator; /indicators lists them */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description How far chance alone may carry each share */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Chance"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/indicators/{id}/changes.atom": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An indicator’s changes as a feed */
        get: {
            parameters: {
                query?: {
                    /** @description Language of citations and names */
                    lang?: "da" | "en";
                    /** @description Entries at most; one is an indicator in a data version */
                    limit?: number;
                };
                header?: never;
                path: {
                    /** @description Id of an indicator; /indicators lists them */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description An indicator’s changes as a feed */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/atom+xml; charset=utf-8": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/indicators/{id}/changes.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An indicator’s changes as news */
        get: {
            parameters: {
                query?: {
                    /** @description Entries at most; one is an indicator in a data version */
                    limit?: number;
                };
                header?: never;
                path: {
                    /** @description Id of an indicator; /indicators lists them */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description An indicator’s changes as news */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["News"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/indicators/{id}/chart.png": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The chart of a series as PNG */
        get: {
            parameters: {
                query?: {
                    /** @description Area codes with commas between, or "municipalities" for all of them; the country and the home area when left out */
                    area?: string;
                    /** @description First period, included */
                    from?: string;
                    /** @description Language of citations and names */
                    lang?: "da" | "en";
                    /** @description Id of one of the indicator's series; its first when left out */
                    series?: string;
                    theme?: "light" | "dark";
                    /** @description Last period, included */
                    to?: string;
                    /** @description Id of a data version; an answer to a request that names one never changes */
                    vintage?: string;
                    /** @description px; a PNG has twice as many */
                    width?: number;
                };
                header?: never;
                path: {
                    /** @description Id of an indicator; /indicators lists them */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The chart of a series as PNG */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "image/png": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/indicators/{id}/chart.svg": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The chart of a series as SVG */
        get: {
            parameters: {
                query?: {
                    /** @description Area codes with commas between, or "municipalities" for all of them; the country and the home area when left out */
                    area?: string;
                    /** @description First period, included */
                    from?: string;
                    /** @description Language of citations and names */
                    lang?: "da" | "en";
                    /** @description Id of one of the indicator's series; its first when left out */
                    series?: string;
                    theme?: "light" | "dark";
                    /** @description Last period, included */
                    to?: string;
                    /** @description Id of a data version; an answer to a request that names one never changes */
                    vintage?: string;
                    /** @description px; a PNG has twice as many */
                    width?: number;
                };
                header?: never;
                path: {
                    /** @description Id of an indicator; /indicators lists them */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The chart of a series as SVG */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "image/svg+xml": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/indicators/{id}/citation.bib": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the figures are cited, as bib */
        get: {
            parameters: {
                query?: {
                    /** @description The day that the figures were read; today when left out */
                    accessed?: string;
                    /** @description Area codes with commas between, or "municipalities" for all of them; the country and the home area when left out */
                    area?: string;
                    /** @description First period, included */
                    from?: string;
                    /** @description Language of citations and names */
                    lang?: "da" | "en";
                    /** @description Id of one of the indicator's series; its first when left out */
                    series?: string;
                    /** @description Last period, included */
                    to?: string;
                    /** @description Id of a data version; an answer to a request that names one never changes */
                    vintage?: string;
                };
                header?: never;
                path: {
                    /** @description Id of an indicator; /indicators lists them */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description How the figures are cited, as bib */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/x-bibtex": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/indicators/{id}/citation.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the figures are cited */
        get: {
            parameters: {
                query?: {
                    /** @description The day that the figures were read; today when left out */
                    accessed?: string;
                    /** @description Area codes with commas between, or "municipalities" for all of them; the country and the home area when left out */
                    area?: string;
                    /** @description First period, included */
                    from?: string;
                    /** @description Language of citations and names */
                    lang?: "da" | "en";
                    /** @description Id of one of the indicator's series; its first when left out */
                    series?: string;
                    /** @description Last period, included */
                    to?: string;
                    /** @description Id of a data version; an answer to a request that names one never changes */
                    vintage?: string;
                };
                header?: never;
                path: {
                    /** @description Id of an indicator; /indicators lists them */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description How the figures are cited */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Citation"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/indicators/{id}/citation.ris": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the figures are cited, as ris */
        get: {
            parameters: {
                query?: {
                    /** @description The day that the figures were read; today when left out */
                    accessed?: string;
                    /** @description Area codes with commas between, or "municipalities" for all of them; the country and the home area when left out */
                    area?: string;
                    /** @description First period, included */
                    from?: string;
                    /** @description Language of citations and names */
                    lang?: "da" | "en";
                    /** @description Id of one of the indicator's series; its first when left out */
                    series?: string;
                    /** @description Last period, included */
                    to?: string;
                    /** @description Id of a data version; an answer to a request that names one never changes */
                    vintage?: string;
                };
                header?: never;
                path: {
                    /** @description Id of an indicator; /indicators lists them */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description How the figures are cited, as ris */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/x-research-info-systems": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/indicators/{id}/citation.txt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the figures are cited, as txt */
        get: {
            parameters: {
                query?: {
                    /** @description The day that the figures were read; today when left out */
                    accessed?: string;
                    /** @description Area codes with commas between, or "municipalities" for all of them; the country and the home area when left out */
                    area?: string;
                    /** @description First period, included */
                    from?: string;
                    /** @description Language of citations and names */
                    lang?: "da" | "en";
                    /** @description Id of one of the indicator's series; its first when left out */
                    series?: string;
                    /** @description Last period, included */
                    to?: string;
                    /** @description Id of a data version; an answer to a request that names one never changes */
                    vintage?: string;
                };
                header?: never;
                path: {
                    /** @description Id of an indicator; /indicators lists them */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description How the figures are cited, as txt */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/plain": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/indicators/{id}/embed.html": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The chart as a document to frame */
        get: {
            parameters: {
                query?: {
                    /** @description Area codes with commas between, or "municipalities" for all of them; the country and the home area when left out */
                    area?: string;
                    /** @description First period, included */
                    from?: string;
                    /** @description Language of citations and names */
                    lang?: "da" | "en";
                    /** @description Id of one of the indicator's series; its first when left out */
                    series?: string;
                    /** @description auto follows the reader’s machine */
                    theme?: "auto" | "light" | "dark";
                    /** @description Last period, included */
                    to?: string;
                    /** @description Id of a data version; an answer to a request that names one never changes */
                    vintage?: string;
                };
                header?: never;
                path: {
                    /** @description Id of an indicator; /indicators lists them */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The chart as a document to frame */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/html": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/indicators/{id}/observations.arrow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The figures of a series as an Arrow IPC file */
        get: {
            parameters: {
                query?: {
                    /** @description Area codes with commas between, or "municipalities" for all of them; the country and the home area when left out */
                    area?: string;
                    /** @description First period, included */
                    from?: string;
                    /** @description Language of citations and names */
                    lang?: "da" | "en";
                    /** @description Id of one of the indicator's series; its first when left out */
                    series?: string;
                    /** @description Last period, included */
                    to?: string;
                    /** @description Id of a data version; an answer to a request that names one never changes */
                    vintage?: string;
                };
                header?: never;
                path: {
                    /** @description Id of an indicator; /indicators lists them */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The figures of a series as an Arrow IPC file */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.apache.arrow.file": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/indicators/{id}/observations.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The figures of a series as CSV */
        get: {
            parameters: {
                query?: {
                    /** @description Area codes with commas between, or "municipalities" for all of them; the country and the home area when left out */
                    area?: string;
                    /** @description How the CSV is written: after RFC 4180, or as a Danish Excel opens it (semicolons, decimal comma, byte order mark) */
                    dialect?: "rfc4180" | "da";
                    /** @description First period, included */
                    from?: string;
                    /** @description Language of citations and names */
                    lang?: "da" | "en";
                    /** @description Id of one of the indicator's series; its first when left out */
                    series?: string;
                    /** @description Last period, included */
                    to?: string;
                    /** @description Id of a data version; an answer to a request that names one never changes */
                    vintage?: string;
                };
                header?: never;
                path: {
                    /** @description Id of an indicator; /indicators lists them */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The figures of a series as CSV */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/csv": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/indicators/{id}/observations.csv-metadata.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the columns of the CSV are (W3C CSVW) */
        get: {
            parameters: {
                query?: {
                    /** @description Area codes with commas between, or "municipalities" for all of them; the country and the home area when left out */
                    area?: string;
                    /** @description How the CSV is written: after RFC 4180, or as a Danish Excel opens it (semicolons, decimal comma, byte order mark) */
                    dialect?: "rfc4180" | "da";
                    /** @description First period, included */
                    from?: string;
                    /** @description Language of citations and names */
                    lang?: "da" | "en";
                    /** @description Id of one of the indicator's series; its first when left out */
                    series?: string;
                    /** @description Last period, included */
                    to?: string;
                    /** @description Id of a data version; an answer to a request that names one never changes */
                    vintage?: string;
                };
                header?: never;
                path: {
                    /** @description Id of an indicator; /indicators lists them */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What the columns of the CSV are (W3C CSVW) */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/csvm+json": Record<string, never>;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/indicators/{id}/observations.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The figures of a series */
        get: {
            parameters: {
                query?: {
                    /** @description Area codes with commas between, or "municipalities" for all of them; the country and the home area when left out */
                    area?: string;
                    /** @description First period, included */
                    from?: string;
                    /** @description Language of citations and names */
                    lang?: "da" | "en";
                    /** @description Id of one of the indicator's series; its first when left out */
                    series?: string;
                    /** @description Last period, included */
                    to?: string;
                    /** @description Id of a data version; an answer to a request that names one never changes */
                    vintage?: string;
                };
                header?: never;
                path: {
                    /** @description Id of an indicator; /indicators lists them */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The figures of a series */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Observations"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/indicators/{id}/observations.jsonstat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The figures of a series as JSON-stat 2.0 */
        get: {
            parameters: {
                query?: {
                    /** @description Area codes with commas between, or "municipalities" for all of them; the country and the home area when left out */
                    area?: string;
                    /** @description First period, included */
                    from?: string;
                    /** @description Language of citations and names */
                    lang?: "da" | "en";
                    /** @description Id of one of the indicator's series; its first when left out */
                    series?: string;
                    /** @description Last period, included */
                    to?: string;
                    /** @description Id of a data version; an answer to a request that names one never changes */
                    vintage?: string;
                };
                header?: never;
                path: {
                    /** @description Id of an indicator; /indicators lists them */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The figures of a series as JSON-stat 2.0 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": Record<string, never>;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/indicators/{id}/observations.parquet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The figures of a series as Parquet */
        get: {
            parameters: {
                query?: {
                    /** @description Area codes with commas between, or "municipalities" for all of them; the country and the home area when left out */
                    area?: string;
                    /** @description First period, included */
                    from?: string;
                    /** @description Language of citations and names */
                    lang?: "da" | "en";
                    /** @description Id of one of the indicator's series; its first when left out */
                    series?: string;
                    /** @description Last period, included */
                    to?: string;
                    /** @description Id of a data version; an answer to a request that names one never changes */
                    vintage?: string;
                };
                header?: never;
                path: {
                    /** @description Id of an indicator; /indicators lists them */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The figures of a series as Parquet */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.apache.parquet": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/indicators/{id}/observations.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The figures of a series as an Excel workbook with a sheet of sources */
        get: {
            parameters: {
                query?: {
                    /** @description Area codes with commas between, or "municipalities" for all of them; the country and the home area when left out */
                    area?: string;
                    /** @description First period, included */
                    from?: string;
                    /** @description Language of citations and names */
                    lang?: "da" | "en";
                    /** @description Id of one of the indicator's series; its first when left out */
                    series?: string;
                    /** @description Last period, included */
                    to?: string;
                    /** @description Id of a data version; an answer to a request that names one never changes */
                    vintage?: string;
                };
                header?: never;
                path: {
                    /** @description Id of an indicator; /indicators lists them */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The figures of a series as an Excel workbook with a sheet of sources */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/indicators/{id}/observations.zip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The figures of a series as CSV in a ZIP with metadata and a README */
        get: {
            parameters: {
                query?: {
                    /** @description Area codes with commas between, or "municipalities" for all of them; the country and the home area when left out */
                    area?: string;
                    /** @description First period, included */
                    from?: string;
                    /** @description Language of citations and names */
                    lang?: "da" | "en";
                    /** @description Id of one of the indicator's series; its first when left out */
                    series?: string;
                    /** @description Last period, included */
                    to?: string;
                    /** @description Id of a data version; an answer to a request that names one never changes */
                    vintage?: string;
                };
                header?: never;
                path: {
                    /** @description Id of an indicator; /indicators lists them */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The figures of a series as CSV in a ZIP with metadata and a README */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/zip": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/indicators/{id}/ranking.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All municipalities in one period as CSV */
        get: {
            parameters: {
                query?: {
                    /** @description How the CSV is written: after RFC 4180, or as a Danish Excel opens it (semicolons, decimal comma, byte order mark) */
                    dialect?: "rfc4180" | "da";
                    /** @description Language of citations and names */
                    lang?: "da" | "en";
                    /** @description When left out the newest that at least half of all municipalities have a figure for, or else the newest with any */
                    period?: string;
                    /** @description Id of one of the indicator's series; its first when left out */
                    series?: string;
                    /** @description Id of a data version; an answer to a request that names one never changes */
                    vintage?: string;
                };
                header?: never;
                path: {
                    /** @description Id of an indicator; /indicators lists them */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description All municipalities in one period as CSV */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/csv": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/indicators/{id}/ranking.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All municipalities in one period */
        get: {
            parameters: {
                query?: {
                    /** @description Language of citations and names */
                    lang?: "da" | "en";
                    /** @description When left out the newest that at least half of all municipalities have a figure for, or else the newest with any */
                    period?: string;
                    /** @description Id of one of the indicator's series; its first when left out */
                    series?: string;
                    /** @description Id of a data version; an answer to a request that names one never changes */
                    vintage?: string;
                };
                header?: never;
                path: {
                    /** @description Id of an indicator; /indicators lists them */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description All municipalities in one period */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Ranking"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/indicators/{id}/ranking.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All municipalities in one period as a workbook */
        get: {
            parameters: {
                query?: {
                    /** @description Language of citations and names */
                    lang?: "da" | "en";
                    /** @description When left out the newest that at least half of all municipalities have a figure for, or else the newest with any */
                    period?: string;
                    /** @description Id of one of the indicator's series; its first when left out */
                    series?: string;
                    /** @description Id of a data version; an answer to a request that names one never changes */
                    vintage?: string;
                };
                header?: never;
                path: {
                    /** @description Id of an indicator; /indicators lists them */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description All municipalities in one period as a workbook */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/indicators/{id}/verdicts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether it moves, whether the target can be reached, whether it is us */
        get: {
            parameters: {
                query?: {
                    /** @description Area code; the home area when left out */
                    area?: string;
                    /** @description Id of one of the indicator's series; its first when left out */
                    series?: string;
                    /** @description Id of a data version; an answer to a request that names one never changes */
                    vintage?: string;
                };
                header?: never;
                path: {
                    /** @description Id of an indicator; /indicators lists them */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Whether it moves, whether the target can be reached, whether it is us */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["VerdictsInFull"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/oembed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the chart of a page is put into another (oEmbed) */
        get: {
            parameters: {
                query: {
                    /** @description json alone */
                    format?: string;
                    maxheight?: number;
                    maxwidth?: number;
                    /** @description A page of an indicator, with what its embed is to show: area, series, vintage … */
                    url: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description How the chart of a page is put into another (oEmbed) */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OEmbed"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The judgement rule’s numbers, and how often it is wrong */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The judgement rule’s numbers, and how often it is wrong */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Rule"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the newest runs of the ETL went */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description How the newest runs of the ETL went */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Runs"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Publishers, their datasets, and how the last attempt went */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Publishers, their datasets, and how the last attempt went */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Sources"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/strategy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The version in force: themes, goals, indicators */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The version in force: themes, goals, indicators */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Strategy"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/strategy/diff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What one version has changed against an older */
        get: {
            parameters: {
                query: {
                    /** @description Id of a version; /strategy/versions lists them */
                    from: string;
                    /** @description Id of a version; /strategy/versions lists them */
                    to: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What one version has changed against an older */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StrategyDiff"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/strategy/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every version of the strategy */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Every version of the strategy */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StrategyVersions"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/strategy/workbook.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Targets, actions and statuses as a workbook to fill in, drafts left out */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Targets, actions and statuses as a workbook to fill in, drafts left out */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/vintages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The data versions, newest first */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The data versions, newest first */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Vintages"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/vintages/{id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a data version changed, page by page */
        get: {
            parameters: {
                query?: {
                    /** @description Area codes with commas between */
                    area?: string;
                    indicator?: string;
                    kind?: "new" | "new-period" | "new-area" | "reinstated" | "revised" | "definition-changed" | "correction" | "withdrawn";
                    limit?: number;
                    offset?: number;
                };
                header?: never;
                path: {
                    /** @description Id of a data version; /vintages lists them */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What a data version changed, page by page */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Changes"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/vintages/{id}/observations.parquet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every figure of a data version as Parquet */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of a data version; /vintages lists them */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Every figure of a data version as Parquet */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.apache.parquet": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/warehouse.duckdb": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The warehouse with every data version as a DuckDB file */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The warehouse with every data version as a DuckDB file */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.duckdb": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Action: {
            /** @description Id of the action that it carries on */
            continues: string | null;
            /**
             * @description A date as precise as it is known: 2018, 2018-12 or 2018-12-03
             * @example 2018-12-03
             */
            end: string | null;
            id: string;
            /** @description The indicators that it should move */
            indicators: string[];
            /** Format: uri */
            link: string | null;
            partners: {
                da: string;
                en: string;
            }[];
            /** @description Whether its end has passed although it is neither done nor stopped */
            pastEnd: boolean;
            /** @description Who is responsible, by role and never by name */
            responsible: {
                da: string;
                en: string;
            };
            /**
             * @description A date as precise as it is known: 2018, 2018-12 or 2018-12-03
             * @example 2018-12-03
             */
            start: string;
            /** @enum {string} */
            state: "planned" | "ongoing" | "done" | "stopped";
            text: {
                da: string;
                en: string;
            } | null;
            title: {
                da: string;
                en: string;
            };
        };
        Aim: {
            value: number | null;
            year: number | null;
        };
        Area: {
            /**
             * @description Statistics Denmark's area code
             * @example 791
             */
            code: string;
            /**
             * @description Statistics Denmark's area code
             * @example 791
             */
            group: string | null;
            /** @enum {string} */
            kind: "country" | "region" | "province" | "municipality" | "group";
            name: {
                da: string;
                en: string;
            };
            /**
             * @description Statistics Denmark's area code
             * @example 791
             */
            parent: string | null;
        };
        Areas: {
            areas: components["schemas"]["Area"][];
            /**
             * @description Id of the data version
             * @example 2026-08-22
             */
            vintage: string;
        };
        Attempt: {
            at: string;
            /** @description One sentence when it failed */
            message: string | null;
            /** @enum {string} */
            outcome: "new-figures" | "no-change" | "failed";
        } | null;
        Beside: {
            /**
             * @description null: the mean of the areas of /neighbours
             * @example 791
             */
            area: string | null;
            /** @description Our figure of the same period less theirs, in the unit of the series */
            gap: number;
            /** @enum {string} */
            kind: "country" | "region" | "group" | "neighbours";
            /**
             * @description Of our latest figure; of the region’s own latest where that is older
             * @example 2026-07
             */
            period: string;
            /** @description group and neighbours: the unweighted mean */
            value: number;
        };
        Calendar: {
            /** @description By day, then table; days that have passed too */
            releases: components["schemas"]["Release"][];
            /**
             * @description Id of the data version
             * @example 2026-08-22
             */
            vintage: string;
        };
        Chance: {
            decimals: number;
            indicator: string;
            /** @description 95 % Wilson intervals (z = 1.959964), ordered by area, then period; none where a figure is not persons out of persons of one table, or only its rounded share is known */
            intervals: components["schemas"]["ChanceInterval"][];
            series: string;
            unit: string;
            /**
             * @description Id of the data version
             * @example 2026-08-22
             */
            vintage: string;
        };
        ChanceInterval: {
            /**
             * @description Statistics Denmark's area code
             * @example 791
             */
            area: string;
            /** @description Persons that they are a share of */
            denominator: number;
            high: number;
            /** @description In per cent, as the figure itself */
            low: number;
            /** @description Persons counted */
            numerator: number;
            /**
             * @description SDMX period
             * @example 2026-07
             */
            period: string;
        };
        Change: {
            /**
             * @description Statistics Denmark's area code
             * @example 791
             */
            area: string;
            dataset: string;
            /** @description Ids of the indicators that are made of it */
            indicators: string[];
            /** @enum {string} */
            kind: "new" | "new-period" | "new-area" | "reinstated" | "revised" | "definition-changed" | "correction" | "withdrawn";
            /** @description The publisher's code, several joined by a point */
            measure: string;
            new: {
                /** @enum {string} */
                status: "normal" | "provisional" | "estimated" | "unreliable" | "missing" | "suppressed" | "not-applicable" | "not-yet-published";
                value: number | null;
            } | null;
            old: {
                /** @enum {string} */
                status: "normal" | "provisional" | "estimated" | "unreliable" | "missing" | "suppressed" | "not-applicable" | "not-yet-published";
                value: number | null;
            } | null;
            /**
             * @description SDMX period
             * @example 2026-07
             */
            period: string;
        };
        Changes: {
            /** @description Ordered by dataset, measure, area, period */
            changes: components["schemas"]["Change"][];
            /** @description How many figures by kind of change. Never known before: new, new-period, new-area; back again: reinstated; another value: revised, definition-changed, correction; no longer published: withdrawn */
            kinds: {
                correction?: number;
                "definition-changed"?: number;
                new?: number;
                "new-area"?: number;
                "new-period"?: number;
                reinstated?: number;
                revised?: number;
                withdrawn?: number;
            };
            limit: number;
            offset: number;
            /** @description How many there are on all pages */
            total: number;
            /**
             * @description Id of the data version
             * @example 2026-08-22
             */
            vintage: string;
        };
        Citation: {
            /**
             * Format: date
             * @description The day that the figures were read
             */
            accessed: string;
            /**
             * Format: uri
             * @description The page of the indicator
             */
            address: string;
            bibtex: string;
            /** @description Whom the figures are from */
            credit: {
                da: string;
                en: string;
            };
            /**
             * Format: uri
             * @description The very figures, in an answer that never changes
             */
            data: string;
            /** @description Whether any of the figures is a calculation on what a publisher gives */
            derived: boolean;
            indicator: string;
            licences: components["schemas"]["Licence"][];
            ris: string;
            series: string;
            /** @description The whole line to stand under the figures */
            text: {
                da: string;
                en: string;
            };
            /**
             * @description Id of the data version
             * @example 2026-08-22
             */
            vintage: string;
        };
        ErrorRates: {
            /** @description Differences from the study that chose the limits, in standard errors */
            against: {
                /** @description Further than a percentage point from the study */
                apart: number;
                /** @description How many chance alone would put there, at most */
                apartByChance: number;
                /** @description Per cent beyond 2; chance alone: 4.6 */
                beyondTwo: number;
                /** @description Near 0 where nothing leans one way */
                mean: number;
                /** @description Root of the mean square; chance alone: at most 1 */
                spread: number;
                values: number;
            };
            /** @description Day of the simulation */
            date: string;
            rows: {
                /** @description Whether it is beyond what the rule promises */
                beyond: boolean;
                /** @description What the study measured that chose the limits */
                cells: {
                    /** @description At a random date, at least once in a year, other than a year before; % */
                    changing: [
                        number,
                        number | null,
                        number | null
                    ] | null;
                    /** @description At a random date, at least once in a year, other than a year before; % */
                    signs: [
                        number,
                        number | null,
                        number | null
                    ];
                    years: number;
                }[];
                /** @enum {string} */
                kind: "monthly" | "quarterly" | "annual";
                /** @description In the order of the cells; twoPoints: a rule of two end points */
                measured: {
                    changing: {
                        date: number;
                        differs: number;
                        year: number;
                    };
                    signs: {
                        date: number;
                        differs: number;
                        year: number;
                    };
                    twoPoints: {
                        date: number;
                        differs: number;
                        year: number;
                    };
                }[];
                /** @description How the series swings */
                model: string;
            }[];
            rule: number;
            seed: number;
            /** @description Series simulated for each kind */
            series: number;
        };
        /** @description Another one’s model of the area, with what they count themselves; of the same data version. Not to be held against our figure: they count in their own way */
        ExpectationAnswer: {
            /** @description What the publisher counts, by the same definition */
            actual: {
                /** @description Full-time persons */
                count: number | null;
                /** @description In per cent; of what is the publisher’s own */
                share: number;
            };
            /** @description What the publisher expects given the area’s conditions */
            expected: {
                /** @description Full-time persons */
                count: number | null;
                /** @description In per cent; of what is the publisher’s own */
                share: number;
            };
            /**
             * @description First quarter of the year that the figures are of
             * @example 2026-07
             */
            from: string;
            note: {
                da: string;
                en: string;
            };
            origin: components["schemas"]["Origin"];
            /**
             * @description Last quarter of that year
             * @example 2026-07
             */
            to: string;
        } | null;
        /** @description null where nobody says when figures are due */
        Expected: {
            /**
             * @description Whether the publisher has named the day or it follows from how often it publishes
             * @enum {string}
             */
            basis: "publisher" | "rhythm";
            /** @description The ISO day by which they should be out */
            day: string;
            /** @description Whether that day has passed; a warning, no fault */
            overdue: boolean;
            /**
             * @description SDMX period
             * @example 2026-07
             */
            period: string;
        } | null;
        FocusArea: {
            /**
             * @description A date as precise as it is known: 2018, 2018-12 or 2018-12-03
             * @example 2018-12-03
             */
            announced: string | null;
            note: {
                da: string;
                en: string;
            } | null;
            /** @description Its place among the focus areas of the year */
            number: number;
            publisher: string;
            /** @description In our words */
            text: {
                da: string;
                en: string;
            };
            /**
             * Format: uri
             * @description The page where it was seen
             */
            url: string;
            year: number;
        };
        FocusAreas: {
            /** @description By year, then number */
            focusAreas: components["schemas"]["FocusArea"][];
            /**
             * @description Id of the data version
             * @example 2026-08-22
             */
            vintage: string;
            /** @description The years that there are focus areas for */
            years: number[];
        };
        Goal: {
            /** @description By start; drafts are left out */
            actions: components["schemas"]["Action"][];
            aim: {
                da: string;
                en: string;
            };
            coverage: {
                elsewhere: number;
                home: number;
                none: number;
            };
            id: string;
            indicators: components["schemas"]["IndicatorSummary"][];
            /** @description Newest first; drafts are left out */
            statuses: components["schemas"]["Status"][];
            targets: components["schemas"]["Target"][];
            theme: {
                id: string;
                number: number;
                title: {
                    da: string;
                    en: string;
                };
            };
            title: {
                da: string;
                en: string;
            };
            /**
             * @description Id of the data version
             * @example 2026-08-22
             */
            vintage: string;
        };
        Goals: {
            goals: components["schemas"]["GoalSummary"][];
            /**
             * @description Id of the data version
             * @example 2026-08-22
             */
            vintage: string;
        };
        GoalSummary: {
            aim: {
                da: string;
                en: string;
            };
            coverage: {
                elsewhere: number;
                home: number;
                none: number;
            };
            id: string;
            indicators: string[];
            theme: {
                id: string;
                number: number;
                title: {
                    da: string;
                    en: string;
                };
            };
            title: {
                da: string;
                en: string;
            };
        };
        Indicator: components["schemas"]["IndicatorSummary"] & {
            allSeries: components["schemas"]["SeriesSummary"][];
            caveats: {
                da: string;
                en: string;
            }[];
            citation: string;
            cite: components["schemas"]["Citation"];
            definition: {
                da: string;
                en: string;
            };
            /** @description Entries of the register of errors in published figures */
            knownErrors: components["schemas"]["KnownError"][];
            /** @description National reforms that changed the rules around it, oldest first */
            reforms: components["schemas"]["Reform"][];
            singleFigures: components["schemas"]["SingleFigure"][];
            /**
             * @description Id of the data version
             * @example 2026-08-22
             */
            vintage: string;
        };
        Indicators: {
            indicators: components["schemas"]["IndicatorSummary"][];
            /**
             * @description Id of the data version
             * @example 2026-08-22
             */
            vintage: string;
        };
        IndicatorSummary: {
            /**
             * @description Whether there are figures for the home area, only for other areas, or none yet
             * @enum {string}
             */
            coverage: "home" | "elsewhere" | "none";
            decimals: number;
            /** @enum {string} */
            direction: "up" | "down" | "none";
            /** @enum {string} */
            fitness: "direct" | "proxy" | "context";
            /** @enum {string} */
            frequency: "monthly" | "quarterly" | "annual";
            goals: string[];
            id: string;
            /** @description How far the municipality can move the figure, in one sentence */
            influence: {
                /** @enum {string} */
                level: "high" | "shared" | "low";
                text: {
                    da: string;
                    en: string;
                };
            } | null;
            label: {
                da: string;
                en: string;
            };
            latest: components["schemas"]["Latest"];
            name: {
                da: string;
                en: string;
            };
            origin: components["schemas"]["Origin"];
            /** @description What must be said with the name, e.g. "januar–september" */
            qualifier: {
                da: string;
                en: string;
            } | null;
            /** @description Id of the first series */
            series: string;
            unit: components["schemas"]["Unit"];
            verdicts: components["schemas"]["Verdicts"];
        };
        KnownError: {
            /** @description null: all areas */
            areas: string[] | null;
            datasets: string[];
            /**
             * @description SDMX period
             * @example 2026-07
             */
            from: string;
            id: string;
            reference: {
                da: string;
                en: string;
            };
            /** @description The day on which it was entered in the register */
            since: string;
            /** @enum {string} */
            status: "open" | "corrected";
            /**
             * @description SDMX period
             * @example 2026-07
             */
            to: string;
            /** Format: uri */
            url: string | null;
            what: {
                da: string;
                en: string;
            };
        };
        Latest: {
            /**
             * @description Statistics Denmark's area code
             * @example 791
             */
            area: string;
            /** @description The same in persons, where the indicator has it */
            count: {
                unit: components["schemas"]["Unit"];
                value: number;
            } | null;
            country: components["schemas"]["Point"] & unknown;
            dataset: string;
            /**
             * @description SDMX period
             * @example 2026-07
             */
            period: string;
            rank: components["schemas"]["Rank"];
            /** @description Change since the strategy's baseline year, within one series */
            sinceBaseline: {
                from: components["schemas"]["Point"];
                name: {
                    da: string;
                    en: string;
                };
                series: string;
                to: components["schemas"]["Point"];
            } | null;
            /** @enum {string} */
            status: "normal" | "provisional" | "estimated" | "unreliable" | "missing" | "suppressed" | "not-applicable" | "not-yet-published";
            value: number;
            yearBefore: components["schemas"]["Point"];
        } | null;
        Licence: {
            name: string;
            publisher: {
                da: string;
                en: string;
            };
            /** Format: uri */
            url: string;
        };
        Neighbours: {
            /**
             * @description Statistics Denmark's area code
             * @example 791
             */
            area: string;
            /** @description The nearest first */
            neighbours: {
                /**
                 * @description Statistics Denmark's area code
                 * @example 791
                 */
                area: string;
                /** @description Root of the weighted mean of the squared differences of the standards */
                distance: number;
                name: {
                    da: string;
                    en: string;
                };
                /** @description In the order of the variables */
                values: number[];
            }[];
            variables: {
                id: string;
                indicator: string;
                name: {
                    da: string;
                    en: string;
                };
                /**
                 * @description SDMX period
                 * @example 2026-07
                 */
                period: string;
                /**
                 * @description How it is taken
                 * @enum {string}
                 */
                scale: "value" | "logarithm";
                series: string;
                /** @description Distance from the mean of the municipalities, in standard deviations */
                standard: number;
                value: number;
                weight: number;
            }[];
            /**
             * @description Id of the data version
             * @example 2026-08-22
             */
            vintage: string;
        };
        News: {
            /** @description Newest first, then by indicator */
            entries: components["schemas"]["NewsEntry"][];
            /** @description ISO moment of the newest entry */
            updated: string;
            /**
             * @description Id of the data version
             * @example 2026-08-22
             */
            vintage: string;
        };
        NewsChange: {
            /** @enum {string} */
            kind: "new" | "revised" | "withdrawn";
            new: number | null;
            old: number | null;
            /**
             * @description SDMX period
             * @example 2026-07
             */
            period: string;
        };
        NewsEntry: {
            address: {
                /** Format: uri */
                da: string;
                /** Format: uri */
                en: string;
            };
            /**
             * @description The area that `changes` are of: the home area where it has any; null without
             * @example 791
             */
            area: string | null;
            /** @description By period; figures as the pages have them */
            changes: components["schemas"]["NewsChange"][];
            /** @description Of all areas, by kind of change */
            counts: {
                areas: number;
                figures: number;
                /** @enum {string} */
                kind: "new" | "new-period" | "new-area" | "reinstated" | "revised" | "definition-changed" | "correction" | "withdrawn";
            }[];
            /** @description A URN that stays the same for this entry */
            id: string;
            indicator: string;
            /** @description When the data version was published, ISO in UTC */
            published: string;
            sentences: {
                da: string;
                en: string;
            }[];
            series: string | null;
            title: {
                da: string;
                en: string;
            };
            /** @description Answers on the home area that became others */
            verdicts: {
                new: {
                    da: string;
                    en: string;
                };
                old: {
                    da: string;
                    en: string;
                };
                question: {
                    da: string;
                    en: string;
                };
            }[];
            /**
             * @description Id of the data version
             * @example 2026-08-22
             */
            vintage: string;
        };
        Observation: {
            /**
             * @description Statistics Denmark's area code
             * @example 791
             */
            area: string;
            /** @description The dataset that the period was taken from */
            dataset: string;
            /** @description The publisher's own mark, verbatim */
            flag: string | null;
            /** @description What must be known of the figure: an error, a withdrawal */
            note: {
                da: string;
                en: string;
            } | null;
            /**
             * @description SDMX period
             * @example 2026-07
             */
            period: string;
            /** @enum {string} */
            status: "normal" | "provisional" | "estimated" | "unreliable" | "missing" | "suppressed" | "not-applicable" | "not-yet-published";
            /** @description Page of this single figure, where it has its own */
            url: string | null;
            value: number | null;
            withdrawn: components["schemas"]["Withdrawn"];
        };
        Observations: {
            citation: string;
            decimals: number;
            indicator: string;
            /** @description Ordered by area, then period */
            observations: components["schemas"]["Observation"][];
            series: string;
            unit: string;
            /**
             * @description Id of the data version
             * @example 2026-08-22
             */
            vintage: string;
        };
        OEmbed: {
            /** @description Whom the figures are from */
            author_name: string;
            cache_age: number;
            height: number;
            /** @description An iframe without script */
            html: string;
            provider_name: string;
            /** Format: uri */
            provider_url: string;
            thumbnail_height: number;
            /** Format: uri */
            thumbnail_url: string;
            thumbnail_width: number;
            title: string;
            /** @enum {string} */
            type: "rich";
            /** @enum {string} */
            version: "1.0";
            width: number;
        };
        /** @description Of the latest figure; where figures will come from when there are none */
        Origin: {
            /** @enum {string} */
            adjustment: "none" | "seasonal" | "unknown";
            /** @description How the figure is credited, table included */
            attribution: {
                da: string;
                en: string;
            };
            dataset: string;
            /** @description The other table that a ratio is divided by; null for all else */
            denominator: {
                dataset: string;
                /** Format: uri */
                page: string;
                retrieved: string | null;
                selection: {
                    [key: string]: string;
                };
                table: string;
                title: {
                    da: string;
                    en: string;
                };
            } | null;
            /** @description Who entered figures that are kept by hand, as a role, and when; null for others */
            entered: {
                /** Format: date */
                date: string;
                role: string;
            } | null;
            /** @enum {string} */
            finality: "final" | "preliminary" | "copy" | "derived" | "quoted";
            licence: {
                name: string;
                /** Format: uri */
                url: string;
            };
            /** @description How figures came here that are not from the publisher directly */
            note: string | null;
            /** @description Figures in force; 0 when nothing has been fetched yet */
            observations: number;
            /** Format: uri */
            page: string;
            publisher: {
                da: string;
                en: string;
            };
            /** @description ISO date or moment when the publisher was asked; null where not known */
            retrieved: string | null;
            /** @description The publisher's variables and codes that were chosen */
            selection: {
                [key: string]: string;
            };
            source: string;
            table: string;
            title: {
                da: string;
                en: string;
            };
        };
        Point: {
            /**
             * @description SDMX period
             * @example 2026-07
             */
            period: string;
            /** @enum {string} */
            status: "normal" | "provisional" | "estimated" | "unreliable" | "missing" | "suppressed" | "not-applicable" | "not-yet-published";
            value: number | null;
        } | null;
        Problem: {
            detail?: string;
            errors?: {
                message: string;
                parameter: string;
            }[];
            instance?: string;
            status: number;
            title: string;
            type: string;
        };
        Rank: {
            /** @description municipalities with a higher figure */
            higher: number;
            /** @description municipalities with a lower figure */
            lower: number;
            of: number;
            /** @description 1 is best (highest where there is no wanted way); equals share a place */
            place: number;
            /** @description how many municipalities share the place, this one included */
            tied: number;
        } | null;
        Ranking: {
            citation: string;
            decimals: number;
            /** @enum {string} */
            direction: "up" | "down" | "none";
            indicator: string;
            /**
             * @description SDMX period
             * @example 2026-07
             */
            period: string;
            /** @description By place, then area; areas without a figure last */
            rows: components["schemas"]["RankingRow"][];
            series: string;
            unit: string;
            /**
             * @description Id of the data version
             * @example 2026-08-22
             */
            vintage: string;
        };
        RankingRow: {
            /**
             * @description Statistics Denmark's area code
             * @example 791
             */
            area: string;
            /** @description The dataset that the figure was taken from */
            dataset: string;
            name: string;
            /** @description null for counts, and without a figure */
            place: number | null;
            /** @enum {string} */
            status: "normal" | "provisional" | "estimated" | "unreliable" | "missing" | "suppressed" | "not-applicable" | "not-yet-published";
            value: number | null;
        };
        Reform: {
            /** @description When it took effect or was agreed, as precise as it is known: 2015, 2019-08 or 2025-07-01 */
            date: string;
            id: string;
            law: {
                da: string;
                en: string;
            } | null;
            name: {
                da: string;
                en: string;
            };
            source: {
                title: string;
                /** Format: uri */
                url: string;
            };
            /** @description What changed, in one sentence */
            text: {
                da: string;
                en: string;
            };
        };
        Release: components["schemas"]["Expected"] & {
            dataset: string;
            indicators: {
                id: string;
                name: {
                    da: string;
                    en: string;
                };
            }[];
            /** Format: uri */
            page: string;
            publisher: {
                da: string;
                en: string;
            };
            /** @description Whether the publisher has named the day, or how it was found */
            says: {
                da: string;
                en: string;
            };
            table: string;
            title: {
                da: string;
                en: string;
            };
        };
        Rule: {
            errorRates: components["schemas"]["ErrorRates"];
            /** @description Factors on the standard error by full years, k */
            level: {
                line: {
                    limit: number | null;
                    sign: number;
                };
                step: {
                    limit: number | null;
                    sign: number;
                };
                years: number;
            }[];
            /** @description Critical |S| by number of points, n */
            pairs: {
                changing: number;
                points: number;
                signs: number;
            }[];
            version: number;
        };
        /** @description Of the data version of the status, by the targets as they stand today */
        RuleSays: {
            /** @enum {string|null} */
            direction: "up" | "down" | null;
            /** @enum {string} */
            moving: "changing" | "signs" | "no-change" | "cannot-tell" | "not-judged";
            rule: number;
            /** @enum {string} */
            target: "reached" | "not-reached" | "in-reach" | "needs-more" | "moving-away" | "cannot-tell" | "no-target";
            /**
             * @description Id of the data version
             * @example 2026-08-22
             */
            vintage: string;
        } | null;
        Run: {
            /** @description Checks that did not pass, and who let the figures pass nevertheless */
            checks: {
                check: string;
                dataset: string;
                override: {
                    by: string;
                    reason: string;
                } | null;
                sentence: string;
                /** @description The publisher's table */
                table: string;
            }[];
            datasets: components["schemas"]["RunDataset"][];
            ended: string;
            /** @description The run before this one, where it was killed and has no report */
            killed: {
                /** @description When it began, an ISO moment in UTC */
                since: string;
                verb: string;
                /** @description The data version that it had published by then */
                vintage: string | null;
            } | null;
            milliseconds: number;
            /** @description Sources that were passed over, since their key is not set */
            notConfigured: string[];
            /** @description Datasets whose next figures should have been out; a warning */
            overdue: {
                dataset: string;
                /** @description The ISO day by which it was expected */
                day: string;
                /**
                 * @description SDMX period
                 * @example 2026-07
                 */
                period: string;
                /** @description The publisher's table */
                table: string;
            }[];
            /** @description ISO moment in UTC */
            started: string;
            verb: string;
            /** @description The data version that it published */
            vintage: string | null;
        };
        RunDataset: {
            /** @description Changed figures by kind */
            changes: {
                correction?: number;
                "definition-changed"?: number;
                new?: number;
                "new-area"?: number;
                "new-period"?: number;
                reinstated?: number;
                revised?: number;
                withdrawn?: number;
            };
            dataset: string;
            /** @enum {string} */
            delivery: "shipped" | "live" | "import";
            /** @description One sentence when it failed */
            message: string | null;
            milliseconds: number | null;
            observations: number | null;
            /** @enum {string} */
            outcome: "new-figures" | "no-change" | "failed";
            requests: number | null;
            source: string;
            /** @description The publisher's table */
            table: string;
        };
        Runs: {
            /** @description Newest first */
            runs: components["schemas"]["Run"][];
        };
        SeriesSummary: {
            breaks: {
                /**
                 * @description SDMX period
                 * @example 2026-07
                 */
                period: string;
                text: {
                    da: string;
                    en: string;
                };
            }[];
            /** @description Whether /indicators/{id}/chance may have intervals of it: persons out of persons */
            chance: boolean;
            count: string | null;
            coverage: {
                /** @description Areas with a figure, other than municipalities */
                areas: string[];
                /**
                 * @description SDMX period
                 * @example 2026-07
                 */
                from: string | null;
                home: boolean;
                /** @description How many municipalities have a figure */
                municipalities: number;
                /**
                 * @description SDMX period
                 * @example 2026-07
                 */
                to: string | null;
            };
            decimals: number;
            /** @description How it differs from the indicator's first series */
            difference: {
                da: string;
                en: string;
            } | null;
            /** @enum {string} */
            frequency: "monthly" | "quarterly" | "annual";
            id: string;
            name: {
                da: string;
                en: string;
            };
            notes: {
                /**
                 * @description SDMX period
                 * @example 2026-07
                 */
                period: string;
                text: {
                    da: string;
                    en: string;
                };
            }[];
            /** @description In order: each period takes the first that has it */
            origins: components["schemas"]["Origin"][];
            unit: components["schemas"]["Unit"];
        };
        SinceStatus: {
            /** @description Figures for the home area that have come since */
            added: number;
            /** @description Whether the judgement and what the rule said of the same data version point different ways; null when one of them judges nothing */
            disagrees: boolean | null;
            indicator: string;
            now: components["schemas"]["Point"] & unknown;
            /** @description Figures for the home area that have changed since */
            revised: number;
            ruleNow: components["schemas"]["RuleSays"];
            ruleThen: components["schemas"]["RuleSays"];
            then: components["schemas"]["Point"] & unknown;
            thenNow: components["schemas"]["Point"] & unknown;
        };
        SingleFigure: {
            /**
             * @description Statistics Denmark's area code
             * @example 791
             */
            area: string;
            note: string | null;
            period: string;
            publisher: string;
            /** @description What is counted, in Danish */
            text: string;
            topic: string;
            unit: string;
            /** Format: uri */
            url: string;
            value: number | null;
        };
        Source: {
            /** @description false where the newest pull passed it over, since its key is not set; null before the first */
            configured: boolean | null;
            datasets: components["schemas"]["SourceDataset"][];
            id: string;
            licence: {
                name: string;
                /** Format: uri */
                url: string;
            };
            name: {
                da: string;
                en: string;
            };
            /** Format: uri */
            page: string;
        };
        SourceDataset: components["schemas"]["Origin"] & {
            /**
             * @description year: a figure is of the year that ends with its period, not of the period alone
             * @enum {string}
             */
            covers: "period" | "year";
            /**
             * @description How the figures in force came here; null when there are none
             * @enum {string|null}
             */
            delivery: "shipped" | "live" | "import" | null;
            /** @enum {string} */
            frequency: "monthly" | "quarterly" | "annual" | "half-yearly";
            indicators: string[];
            lastAttempt: components["schemas"]["Attempt"];
            /**
             * @description SDMX period
             * @example 2026-07
             */
            latestPeriod: string | null;
            /** @description Whether the publisher is asked by `etl pull` */
            live: boolean;
            next: components["schemas"]["Expected"];
        };
        Sources: {
            sources: components["schemas"]["Source"][];
            /**
             * @description Id of the data version
             * @example 2026-08-22
             */
            vintage: string;
        };
        Status: {
            /**
             * @description A date as precise as it is known: 2018, 2018-12 or 2018-12-03
             * @example 2018-12-03
             */
            adopted: string;
            /** @description Who decided, by role */
            adoptedBy: {
                da: string;
                en: string;
            };
            id: string;
            /** @description null when it judges the goal as a whole */
            indicator: string | null;
            /** @enum {string} */
            judgement: "on-track" | "attention" | "off-track" | "not-judged";
            /** Format: uri */
            reference: string | null;
            /** @description The version of the rule that it rests on */
            rule: number;
            /** @description For each indicator that it covers */
            since: components["schemas"]["SinceStatus"][];
            text: {
                da: string;
                en: string;
            };
            /**
             * @description The data version that it rests on
             * @example 2026-08-22
             */
            vintage: string;
            /** @description Whether that data version is kept here; without it nothing is known of since */
            vintageKnown: boolean;
            year: number;
        };
        Strategy: {
            baseline: number;
            /**
             * @description Statistics Denmark's area code
             * @example 791
             */
            country: string;
            /**
             * @description Statistics Denmark's municipality group of the home area
             * @example 791
             */
            group: string | null;
            /**
             * @description Statistics Denmark's area code
             * @example 791
             */
            home: string;
            homeName: {
                da: string;
                en: string;
            };
            lead: string;
            municipality: {
                da: string;
                en: string;
            };
            /**
             * @description Statistics Denmark's area code
             * @example 791
             */
            region: string;
            themes: {
                goals: {
                    id: string;
                    indicators: string[];
                    title: {
                        da: string;
                        en: string;
                    };
                }[];
                id: string;
                title: {
                    da: string;
                    en: string;
                };
            }[];
            title: {
                da: string;
                en: string;
            };
            version: components["schemas"]["StrategyVersion"];
            /**
             * @description Id of the data version
             * @example 2026-08-22
             */
            vintage: string;
        };
        StrategyDiff: {
            /** @description Goals and indicators in the order of the strategy, then the targets decided after the older version ended and up to the end of the newer, by date */
            changes: ({
                goal: string;
                /** @enum {string} */
                kind: "goal-added";
                /** @description The goal's title */
                title: {
                    da: string;
                    en: string;
                };
            } | {
                goal: string;
                /** @enum {string} */
                kind: "goal-removed";
                /** @description The goal's title */
                title: {
                    da: string;
                    en: string;
                };
            } | {
                /** @enum {string} */
                field: "title" | "aim" | "theme";
                from: {
                    da: string;
                    en: string;
                };
                goal: string;
                /** @enum {string} */
                kind: "goal-changed";
                /** @description The goal's title */
                title: {
                    da: string;
                    en: string;
                };
                to: {
                    da: string;
                    en: string;
                };
            } | {
                goal: string;
                indicator: string;
                /** @enum {string} */
                kind: "indicator-added";
                name: {
                    da: string;
                    en: string;
                };
                /** @description The goal's title */
                title: {
                    da: string;
                    en: string;
                };
            } | {
                goal: string;
                indicator: string;
                /** @enum {string} */
                kind: "indicator-removed";
                name: {
                    da: string;
                    en: string;
                };
                /** @description The goal's title */
                title: {
                    da: string;
                    en: string;
                };
            } | {
                /**
                 * @description A date as precise as it is known: 2018, 2018-12 or 2018-12-03
                 * @example 2018-12-03
                 */
                decided: string;
                decidedBy: {
                    da: string;
                    en: string;
                };
                goal: string;
                /** @enum {string} */
                kind: "target-added";
                /** Format: uri */
                reference: string;
                target: string;
                text: {
                    da: string;
                    en: string;
                };
                /** @description The goal's title */
                title: {
                    da: string;
                    en: string;
                };
                to: components["schemas"]["Aim"];
            } | {
                /**
                 * @description A date as precise as it is known: 2018, 2018-12 or 2018-12-03
                 * @example 2018-12-03
                 */
                decided: string;
                decidedBy: {
                    da: string;
                    en: string;
                };
                from: components["schemas"]["Aim"];
                goal: string;
                /** @enum {string} */
                kind: "target-moved";
                /** Format: uri */
                reference: string;
                target: string;
                text: {
                    da: string;
                    en: string;
                };
                /** @description The goal's title */
                title: {
                    da: string;
                    en: string;
                };
                to: components["schemas"]["Aim"];
            })[];
            from: components["schemas"]["StrategyVersion"];
            to: components["schemas"]["StrategyVersion"];
            /**
             * @description Id of the data version
             * @example 2026-08-22
             */
            vintage: string;
        };
        /** @description The version in force */
        StrategyVersion: {
            /**
             * @description null where no source says
             * @example 2018-12-03
             */
            adopted: string | null;
            current: boolean;
            decidedBy: {
                da: string;
                en: string;
            } | null;
            /**
             * @description First day in force; null where no source says
             * @example 2018-12-03
             */
            from: string | null;
            goals: number;
            id: string;
            indicators: number;
            note: {
                da: string;
                en: string;
            } | null;
            /** Format: uri */
            reference: string | null;
            themes: number;
            /**
             * @description Last day in force; null while no end is set
             * @example 2018-12-03
             */
            to: string | null;
        };
        StrategyVersions: {
            /** @description Oldest first */
            versions: components["schemas"]["StrategyVersion"][];
            /**
             * @description Id of the data version
             * @example 2026-08-22
             */
            vintage: string;
        };
        Target: {
            /**
             * @description Statistics Denmark's area code
             * @example 791
             */
            area: string;
            /**
             * @description A date as precise as it is known: 2018, 2018-12 or 2018-12-03
             * @example 2018-12-03
             */
            decided: string;
            /** @description Whether it was decided, or moved last, after the year it applies to had ended */
            decidedAfterYear: boolean;
            decidedBy: {
                da: string;
                en: string;
            };
            first: components["schemas"]["Aim"] & unknown;
            id: string;
            indicator: string | null;
            /** @enum {string} */
            level: "municipality" | "state";
            note: {
                da: string;
                en: string;
            } | null;
            /** @description Intermediate targets on the way, ordered by year; the target itself not included */
            path: {
                value: number;
                year: number;
            }[];
            /** Format: uri */
            reference: string;
            /** @description Id of the target that took its place; it is no longer in force then */
            replacedBy: string | null;
            /** @description Id of the target it took the place of */
            replaces: string | null;
            /** @description Every time it was moved, oldest first */
            revisions: components["schemas"]["TargetRevision"][];
            text: {
                da: string;
                en: string;
            };
            unit: string | null;
            /** @description As it stands after the last revision; null for a direction without a number */
            value: number | null;
            /** @description The year it applies to, after the last revision; null when none is decided */
            year: number | null;
        };
        TargetRevision: {
            /**
             * @description A date as precise as it is known: 2018, 2018-12 or 2018-12-03
             * @example 2018-12-03
             */
            decided: string;
            decidedBy: {
                da: string;
                en: string;
            };
            from: components["schemas"]["Aim"];
            note: {
                da: string;
                en: string;
            } | null;
            /** Format: uri */
            reference: string;
            to: components["schemas"]["Aim"];
        };
        Unit: {
            difference: {
                da: string;
                en: string;
            };
            id: string;
            /** @enum {string} */
            kind: "share" | "rate" | "count";
            suffix: {
                da: string;
                en: string;
            };
        };
        /** @description Of the home area */
        Verdicts: {
            /**
             * @description Statistics Denmark's area code
             * @example 791
             */
            area: string;
            /** @enum {string} */
            better: "up" | "down" | "none";
            /** @description 95 % Wilson interval of the latest share in per cent, where it is persons of persons */
            chance: {
                denominator: number;
                high: number;
                low: number;
                numerator: number;
                /**
                 * @description SDMX period
                 * @example 2026-07
                 */
                period: string;
            } | null;
            decimals: number;
            /** @description Against the country, or the group where it has no figures */
            gap: {
                /** @description Area code of the country or the group */
                comparator: string | null;
                /** @enum {string|null} */
                kind: "country" | "group" | null;
                latest: {
                    comparator: number;
                    gap: number;
                    own: number;
                    /**
                     * @description SDMX period
                     * @example 2026-07
                     */
                    period: string;
                } | null;
                /**
                 * @description signs: only when signs count; null for the last two results
                 * @enum {string|null}
                 */
                level: "changing" | "signs" | null;
                /**
                 * @description index: 100 × own ÷ comparator; difference: own − comparator
                 * @enum {string|null}
                 */
                measure: "index" | "difference" | null;
                /** @description Municipalities in the group’s mean */
                members: number | null;
                /** @description Question 1 three times, over the stretch that both have */
                readings: {
                    comparator: {
                        /** @description Mean of the quarters before them */
                        before: number;
                        /** @description How many years before: 3, or 2 when k = 3 */
                        beforeYears: number;
                        D: number;
                        /**
                         * @description Which way the number moves; null unless it is called
                         * @enum {string|null}
                         */
                        direction: "up" | "down" | null;
                        /** @description Single missing periods, replaced by the mean of their neighbours */
                        filled: string[];
                        /**
                         * @description First period that the test used
                         * @example 2026-07
                         */
                        from: string | null;
                        /** @description Whether that is the wanted way; null unless called and a way is wanted */
                        good: boolean | null;
                        /** @description null with three years, which cannot give "changing" */
                        limit: number | null;
                        /** @description How many of the figures used are preliminary */
                        preliminary: number;
                        /**
                         * @description Why the answer is cannot-tell or not-judged; break and gap: too few years since
                         * @enum {string|null}
                         */
                        reason: "no-figures" | "too-few-years" | "break" | "gap" | "too-noisy" | "no-direction" | "no-comparator" | null;
                        /** @description Mean of the last four quarters */
                        recent: number;
                        /** @enum {string} */
                        result: "changing" | "signs" | "no-change" | "cannot-tell" | "not-judged";
                        signLimit: number;
                        /**
                         * @description First period after the latest break or gap: nothing before it is compared
                         * @example 2026-07
                         */
                        stretch: string | null;
                        /** @enum {string} */
                        test: "level";
                        /**
                         * @description Last period with a figure
                         * @example 2026-07
                         */
                        to: string | null;
                        /** @description One unit of the last published decimal, 0 if unknown */
                        unit: number;
                        /** @description null in lists of indicators */
                        working: {
                            line: {
                                /** @description r₁, r₂, r₃ */
                                correlation: number[];
                                /** @description SE */
                                error: number;
                                /** @description f */
                                inertia: number;
                                /** @description c; null with three years */
                                limitFactor: number | null;
                                /** @description g */
                                signFactor: number;
                                /** @description b */
                                slope: number;
                                /** @description Σe² */
                                squares: number;
                                /** @description s² */
                                variance: number;
                            };
                            /** @description z, the last 4k quarters, latest last */
                            quarters: number[];
                            /** @description s₀ to s₃ */
                            season: number[];
                            step: {
                                /** @description r₁, r₂, r₃ */
                                correlation: number[];
                                /** @description SE */
                                error: number;
                                /** @description f */
                                inertia: number;
                                /** @description c; null with three years */
                                limitFactor: number | null;
                                /** @description g */
                                signFactor: number;
                                /** @description b */
                                slope: number;
                                /** @description Σe² */
                                squares: number;
                                /** @description s² */
                                variance: number;
                            };
                        } | null;
                        /** @description k, full years used */
                        years: number;
                    } | {
                        critical: number;
                        /**
                         * @description Which way the number moves; null unless it is called
                         * @enum {string|null}
                         */
                        direction: "up" | "down" | null;
                        down: number;
                        /** @description Single missing periods, replaced by the mean of their neighbours */
                        filled: string[];
                        /**
                         * @description First period that the test used
                         * @example 2026-07
                         */
                        from: string | null;
                        /** @description Whether that is the wanted way; null unless called and a way is wanted */
                        good: boolean | null;
                        mean: number;
                        pairs: number;
                        points: number;
                        /** @description How many of the figures used are preliminary */
                        preliminary: number;
                        /**
                         * @description Why the answer is cannot-tell or not-judged; break and gap: too few years since
                         * @enum {string|null}
                         */
                        reason: "no-figures" | "too-few-years" | "break" | "gap" | "too-noisy" | "no-direction" | "no-comparator" | null;
                        /** @enum {string} */
                        result: "changing" | "signs" | "no-change" | "cannot-tell" | "not-judged";
                        S: number;
                        signCritical: number;
                        signHigh: number;
                        /** @description Interval of the slope at the level of signs */
                        signLow: number;
                        /** @description Theil–Sen, per year */
                        slope: number;
                        /**
                         * @description First period after the latest break or gap: nothing before it is compared
                         * @example 2026-07
                         */
                        stretch: string | null;
                        /** @enum {string} */
                        test: "pairs";
                        /**
                         * @description Last period with a figure
                         * @example 2026-07
                         */
                        to: string | null;
                        /** @description Pairs where the later year is higher */
                        up: number;
                        /** @description null in lists of indicators, and for question 3, where `inputs` has the figures */
                        working: {
                            values: number[];
                            years: number[];
                        } | null;
                    } | {
                        /**
                         * @description Which way the number moves; null unless it is called
                         * @enum {string|null}
                         */
                        direction: "up" | "down" | null;
                        /** @description Single missing periods, replaced by the mean of their neighbours */
                        filled: string[];
                        /**
                         * @description First period that the test used
                         * @example 2026-07
                         */
                        from: string | null;
                        /** @description Whether that is the wanted way; null unless called and a way is wanted */
                        good: boolean | null;
                        /** @description How many there must be */
                        needed: number;
                        /** @description How many of the figures used are preliminary */
                        preliminary: number;
                        /**
                         * @description Why the answer is cannot-tell or not-judged; break and gap: too few years since
                         * @enum {string|null}
                         */
                        reason: "no-figures" | "too-few-years" | "break" | "gap" | "too-noisy" | "no-direction" | "no-comparator" | null;
                        /** @enum {string} */
                        result: "changing" | "signs" | "no-change" | "cannot-tell" | "not-judged";
                        /**
                         * @description First period after the latest break or gap: nothing before it is compared
                         * @example 2026-07
                         */
                        stretch: string | null;
                        /** @enum {string} */
                        test: "none";
                        /**
                         * @description Last period with a figure
                         * @example 2026-07
                         */
                        to: string | null;
                        /** @description Full years, or annual points, that there are */
                        years: number;
                    };
                    gap: {
                        /** @description Mean of the quarters before them */
                        before: number;
                        /** @description How many years before: 3, or 2 when k = 3 */
                        beforeYears: number;
                        D: number;
                        /**
                         * @description Which way the number moves; null unless it is called
                         * @enum {string|null}
                         */
                        direction: "up" | "down" | null;
                        /** @description Single missing periods, replaced by the mean of their neighbours */
                        filled: string[];
                        /**
                         * @description First period that the test used
                         * @example 2026-07
                         */
                        from: string | null;
                        /** @description Whether that is the wanted way; null unless called and a way is wanted */
                        good: boolean | null;
                        /** @description null with three years, which cannot give "changing" */
                        limit: number | null;
                        /** @description How many of the figures used are preliminary */
                        preliminary: number;
                        /**
                         * @description Why the answer is cannot-tell or not-judged; break and gap: too few years since
                         * @enum {string|null}
                         */
                        reason: "no-figures" | "too-few-years" | "break" | "gap" | "too-noisy" | "no-direction" | "no-comparator" | null;
                        /** @description Mean of the last four quarters */
                        recent: number;
                        /** @enum {string} */
                        result: "changing" | "signs" | "no-change" | "cannot-tell" | "not-judged";
                        signLimit: number;
                        /**
                         * @description First period after the latest break or gap: nothing before it is compared
                         * @example 2026-07
                         */
                        stretch: string | null;
                        /** @enum {string} */
                        test: "level";
                        /**
                         * @description Last period with a figure
                         * @example 2026-07
                         */
                        to: string | null;
                        /** @description One unit of the last published decimal, 0 if unknown */
                        unit: number;
                        /** @description null in lists of indicators */
                        working: {
                            line: {
                                /** @description r₁, r₂, r₃ */
                                correlation: number[];
                                /** @description SE */
                                error: number;
                                /** @description f */
                                inertia: number;
                                /** @description c; null with three years */
                                limitFactor: number | null;
                                /** @description g */
                                signFactor: number;
                                /** @description b */
                                slope: number;
                                /** @description Σe² */
                                squares: number;
                                /** @description s² */
                                variance: number;
                            };
                            /** @description z, the last 4k quarters, latest last */
                            quarters: number[];
                            /** @description s₀ to s₃ */
                            season: number[];
                            step: {
                                /** @description r₁, r₂, r₃ */
                                correlation: number[];
                                /** @description SE */
                                error: number;
                                /** @description f */
                                inertia: number;
                                /** @description c; null with three years */
                                limitFactor: number | null;
                                /** @description g */
                                signFactor: number;
                                /** @description b */
                                slope: number;
                                /** @description Σe² */
                                squares: number;
                                /** @description s² */
                                variance: number;
                            };
                        } | null;
                        /** @description k, full years used */
                        years: number;
                    } | {
                        critical: number;
                        /**
                         * @description Which way the number moves; null unless it is called
                         * @enum {string|null}
                         */
                        direction: "up" | "down" | null;
                        down: number;
                        /** @description Single missing periods, replaced by the mean of their neighbours */
                        filled: string[];
                        /**
                         * @description First period that the test used
                         * @example 2026-07
                         */
                        from: string | null;
                        /** @description Whether that is the wanted way; null unless called and a way is wanted */
                        good: boolean | null;
                        mean: number;
                        pairs: number;
                        points: number;
                        /** @description How many of the figures used are preliminary */
                        preliminary: number;
                        /**
                         * @description Why the answer is cannot-tell or not-judged; break and gap: too few years since
                         * @enum {string|null}
                         */
                        reason: "no-figures" | "too-few-years" | "break" | "gap" | "too-noisy" | "no-direction" | "no-comparator" | null;
                        /** @enum {string} */
                        result: "changing" | "signs" | "no-change" | "cannot-tell" | "not-judged";
                        S: number;
                        signCritical: number;
                        signHigh: number;
                        /** @description Interval of the slope at the level of signs */
                        signLow: number;
                        /** @description Theil–Sen, per year */
                        slope: number;
                        /**
                         * @description First period after the latest break or gap: nothing before it is compared
                         * @example 2026-07
                         */
                        stretch: string | null;
                        /** @enum {string} */
                        test: "pairs";
                        /**
                         * @description Last period with a figure
                         * @example 2026-07
                         */
                        to: string | null;
                        /** @description Pairs where the later year is higher */
                        up: number;
                        /** @description null in lists of indicators, and for question 3, where `inputs` has the figures */
                        working: {
                            values: number[];
                            years: number[];
                        } | null;
                    } | {
                        /**
                         * @description Which way the number moves; null unless it is called
                         * @enum {string|null}
                         */
                        direction: "up" | "down" | null;
                        /** @description Single missing periods, replaced by the mean of their neighbours */
                        filled: string[];
                        /**
                         * @description First period that the test used
                         * @example 2026-07
                         */
                        from: string | null;
                        /** @description Whether that is the wanted way; null unless called and a way is wanted */
                        good: boolean | null;
                        /** @description How many there must be */
                        needed: number;
                        /** @description How many of the figures used are preliminary */
                        preliminary: number;
                        /**
                         * @description Why the answer is cannot-tell or not-judged; break and gap: too few years since
                         * @enum {string|null}
                         */
                        reason: "no-figures" | "too-few-years" | "break" | "gap" | "too-noisy" | "no-direction" | "no-comparator" | null;
                        /** @enum {string} */
                        result: "changing" | "signs" | "no-change" | "cannot-tell" | "not-judged";
                        /**
                         * @description First period after the latest break or gap: nothing before it is compared
                         * @example 2026-07
                         */
                        stretch: string | null;
                        /** @enum {string} */
                        test: "none";
                        /**
                         * @description Last period with a figure
                         * @example 2026-07
                         */
                        to: string | null;
                        /** @description Full years, or annual points, that there are */
                        years: number;
                    };
                    own: {
                        /** @description Mean of the quarters before them */
                        before: number;
                        /** @description How many years before: 3, or 2 when k = 3 */
                        beforeYears: number;
                        D: number;
                        /**
                         * @description Which way the number moves; null unless it is called
                         * @enum {string|null}
                         */
                        direction: "up" | "down" | null;
                        /** @description Single missing periods, replaced by the mean of their neighbours */
                        filled: string[];
                        /**
                         * @description First period that the test used
                         * @example 2026-07
                         */
                        from: string | null;
                        /** @description Whether that is the wanted way; null unless called and a way is wanted */
                        good: boolean | null;
                        /** @description null with three years, which cannot give "changing" */
                        limit: number | null;
                        /** @description How many of the figures used are preliminary */
                        preliminary: number;
                        /**
                         * @description Why the answer is cannot-tell or not-judged; break and gap: too few years since
                         * @enum {string|null}
                         */
                        reason: "no-figures" | "too-few-years" | "break" | "gap" | "too-noisy" | "no-direction" | "no-comparator" | null;
                        /** @description Mean of the last four quarters */
                        recent: number;
                        /** @enum {string} */
                        result: "changing" | "signs" | "no-change" | "cannot-tell" | "not-judged";
                        signLimit: number;
                        /**
                         * @description First period after the latest break or gap: nothing before it is compared
                         * @example 2026-07
                         */
                        stretch: string | null;
                        /** @enum {string} */
                        test: "level";
                        /**
                         * @description Last period with a figure
                         * @example 2026-07
                         */
                        to: string | null;
                        /** @description One unit of the last published decimal, 0 if unknown */
                        unit: number;
                        /** @description null in lists of indicators */
                        working: {
                            line: {
                                /** @description r₁, r₂, r₃ */
                                correlation: number[];
                                /** @description SE */
                                error: number;
                                /** @description f */
                                inertia: number;
                                /** @description c; null with three years */
                                limitFactor: number | null;
                                /** @description g */
                                signFactor: number;
                                /** @description b */
                                slope: number;
                                /** @description Σe² */
                                squares: number;
                                /** @description s² */
                                variance: number;
                            };
                            /** @description z, the last 4k quarters, latest last */
                            quarters: number[];
                            /** @description s₀ to s₃ */
                            season: number[];
                            step: {
                                /** @description r₁, r₂, r₃ */
                                correlation: number[];
                                /** @description SE */
                                error: number;
                                /** @description f */
                                inertia: number;
                                /** @description c; null with three years */
                                limitFactor: number | null;
                                /** @description g */
                                signFactor: number;
                                /** @description b */
                                slope: number;
                                /** @description Σe² */
                                squares: number;
                                /** @description s² */
                                variance: number;
                            };
                        } | null;
                        /** @description k, full years used */
                        years: number;
                    } | {
                        critical: number;
                        /**
                         * @description Which way the number moves; null unless it is called
                         * @enum {string|null}
                         */
                        direction: "up" | "down" | null;
                        down: number;
                        /** @description Single missing periods, replaced by the mean of their neighbours */
                        filled: string[];
                        /**
                         * @description First period that the test used
                         * @example 2026-07
                         */
                        from: string | null;
                        /** @description Whether that is the wanted way; null unless called and a way is wanted */
                        good: boolean | null;
                        mean: number;
                        pairs: number;
                        points: number;
                        /** @description How many of the figures used are preliminary */
                        preliminary: number;
                        /**
                         * @description Why the answer is cannot-tell or not-judged; break and gap: too few years since
                         * @enum {string|null}
                         */
                        reason: "no-figures" | "too-few-years" | "break" | "gap" | "too-noisy" | "no-direction" | "no-comparator" | null;
                        /** @enum {string} */
                        result: "changing" | "signs" | "no-change" | "cannot-tell" | "not-judged";
                        S: number;
                        signCritical: number;
                        signHigh: number;
                        /** @description Interval of the slope at the level of signs */
                        signLow: number;
                        /** @description Theil–Sen, per year */
                        slope: number;
                        /**
                         * @description First period after the latest break or gap: nothing before it is compared
                         * @example 2026-07
                         */
                        stretch: string | null;
                        /** @enum {string} */
                        test: "pairs";
                        /**
                         * @description Last period with a figure
                         * @example 2026-07
                         */
                        to: string | null;
                        /** @description Pairs where the later year is higher */
                        up: number;
                        /** @description null in lists of indicators, and for question 3, where `inputs` has the figures */
                        working: {
                            values: number[];
                            years: number[];
                        } | null;
                    } | {
                        /**
                         * @description Which way the number moves; null unless it is called
                         * @enum {string|null}
                         */
                        direction: "up" | "down" | null;
                        /** @description Single missing periods, replaced by the mean of their neighbours */
                        filled: string[];
                        /**
                         * @description First period that the test used
                         * @example 2026-07
                         */
                        from: string | null;
                        /** @description Whether that is the wanted way; null unless called and a way is wanted */
                        good: boolean | null;
                        /** @description How many there must be */
                        needed: number;
                        /** @description How many of the figures used are preliminary */
                        preliminary: number;
                        /**
                         * @description Why the answer is cannot-tell or not-judged; break and gap: too few years since
                         * @enum {string|null}
                         */
                        reason: "no-figures" | "too-few-years" | "break" | "gap" | "too-noisy" | "no-direction" | "no-comparator" | null;
                        /** @enum {string} */
                        result: "changing" | "signs" | "no-change" | "cannot-tell" | "not-judged";
                        /**
                         * @description First period after the latest break or gap: nothing before it is compared
                         * @example 2026-07
                         */
                        stretch: string | null;
                        /** @enum {string} */
                        test: "none";
                        /**
                         * @description Last period with a figure
                         * @example 2026-07
                         */
                        to: string | null;
                        /** @description Full years, or annual points, that there are */
                        years: number;
                    };
                } | null;
                /** @enum {string|null} */
                reason: "no-figures" | "too-few-years" | "break" | "gap" | "too-noisy" | "no-direction" | "no-comparator" | null;
                /** @enum {string} */
                result: "mostly-us" | "both" | "follows" | "follows-less" | "differs" | "no-difference" | "cannot-tell";
            };
            /** @description Against every comparator that has figures */
            gaps: {
                /** @description Area code of the country or the group */
                comparator: string | null;
                /** @enum {string|null} */
                kind: "country" | "group" | null;
                latest: {
                    comparator: number;
                    gap: number;
                    own: number;
                    /**
                     * @description SDMX period
                     * @example 2026-07
                     */
                    period: string;
                } | null;
                /**
                 * @description signs: only when signs count; null for the last two results
                 * @enum {string|null}
                 */
                level: "changing" | "signs" | null;
                /**
                 * @description index: 100 × own ÷ comparator; difference: own − comparator
                 * @enum {string|null}
                 */
                measure: "index" | "difference" | null;
                /** @description Municipalities in the group’s mean */
                members: number | null;
                /** @description Question 1 three times, over the stretch that both have */
                readings: {
                    comparator: {
                        /** @description Mean of the quarters before them */
                        before: number;
                        /** @description How many years before: 3, or 2 when k = 3 */
                        beforeYears: number;
                        D: number;
                        /**
                         * @description Which way the number moves; null unless it is called
                         * @enum {string|null}
                         */
                        direction: "up" | "down" | null;
                        /** @description Single missing periods, replaced by the mean of their neighbours */
                        filled: string[];
                        /**
                         * @description First period that the test used
                         * @example 2026-07
                         */
                        from: string | null;
                        /** @description Whether that is the wanted way; null unless called and a way is wanted */
                        good: boolean | null;
                        /** @description null with three years, which cannot give "changing" */
                        limit: number | null;
                        /** @description How many of the figures used are preliminary */
                        preliminary: number;
                        /**
                         * @description Why the answer is cannot-tell or not-judged; break and gap: too few years since
                         * @enum {string|null}
                         */
                        reason: "no-figures" | "too-few-years" | "break" | "gap" | "too-noisy" | "no-direction" | "no-comparator" | null;
                        /** @description Mean of the last four quarters */
                        recent: number;
                        /** @enum {string} */
                        result: "changing" | "signs" | "no-change" | "cannot-tell" | "not-judged";
                        signLimit: number;
                        /**
                         * @description First period after the latest break or gap: nothing before it is compared
                         * @example 2026-07
                         */
                        stretch: string | null;
                        /** @enum {string} */
                        test: "level";
                        /**
                         * @description Last period with a figure
                         * @example 2026-07
                         */
                        to: string | null;
                        /** @description One unit of the last published decimal, 0 if unknown */
                        unit: number;
                        /** @description null in lists of indicators */
                        working: {
                            line: {
                                /** @description r₁, r₂, r₃ */
                                correlation: number[];
                                /** @description SE */
                                error: number;
                                /** @description f */
                                inertia: number;
                                /** @description c; null with three years */
                                limitFactor: number | null;
                                /** @description g */
                                signFactor: number;
                                /** @description b */
                                slope: number;
                                /** @description Σe² */
                                squares: number;
                                /** @description s² */
                                variance: number;
                            };
                            /** @description z, the last 4k quarters, latest last */
                            quarters: number[];
                            /** @description s₀ to s₃ */
                            season: number[];
                            step: {
                                /** @description r₁, r₂, r₃ */
                                correlation: number[];
                                /** @description SE */
                                error: number;
                                /** @description f */
                                inertia: number;
                                /** @description c; null with three years */
                                limitFactor: number | null;
                                /** @description g */
                                signFactor: number;
                                /** @description b */
                                slope: number;
                                /** @description Σe² */
                                squares: number;
                                /** @description s² */
                                variance: number;
                            };
                        } | null;
                        /** @description k, full years used */
                        years: number;
                    } | {
                        critical: number;
                        /**
                         * @description Which way the number moves; null unless it is called
                         * @enum {string|null}
                         */
                        direction: "up" | "down" | null;
                        down: number;
                        /** @description Single missing periods, replaced by the mean of their neighbours */
                        filled: string[];
                        /**
                         * @description First period that the test used
                         * @example 2026-07
                         */
                        from: string | null;
                        /** @description Whether that is the wanted way; null unless called and a way is wanted */
                        good: boolean | null;
                        mean: number;
                        pairs: number;
                        points: number;
                        /** @description How many of the figures used are preliminary */
                        preliminary: number;
                        /**
                         * @description Why the answer is cannot-tell or not-judged; break and gap: too few years since
                         * @enum {string|null}
                         */
                        reason: "no-figures" | "too-few-years" | "break" | "gap" | "too-noisy" | "no-direction" | "no-comparator" | null;
                        /** @enum {string} */
                        result: "changing" | "signs" | "no-change" | "cannot-tell" | "not-judged";
                        S: number;
                        signCritical: number;
                        signHigh: number;
                        /** @description Interval of the slope at the level of signs */
                        signLow: number;
                        /** @description Theil–Sen, per year */
                        slope: number;
                        /**
                         * @description First period after the latest break or gap: nothing before it is compared
                         * @example 2026-07
                         */
                        stretch: string | null;
                        /** @enum {string} */
                        test: "pairs";
                        /**
                         * @description Last period with a figure
                         * @example 2026-07
                         */
                        to: string | null;
                        /** @description Pairs where the later year is higher */
                        up: number;
                        /** @description null in lists of indicators, and for question 3, where `inputs` has the figures */
                        working: {
                            values: number[];
                            years: number[];
                        } | null;
                    } | {
                        /**
                         * @description Which way the number moves; null unless it is called
                         * @enum {string|null}
                         */
                        direction: "up" | "down" | null;
                        /** @description Single missing periods, replaced by the mean of their neighbours */
                        filled: string[];
                        /**
                         * @description First period that the test used
                         * @example 2026-07
                         */
                        from: string | null;
                        /** @description Whether that is the wanted way; null unless called and a way is wanted */
                        good: boolean | null;
                        /** @description How many there must be */
                        needed: number;
                        /** @description How many of the figures used are preliminary */
                        preliminary: number;
                        /**
                         * @description Why the answer is cannot-tell or not-judged; break and gap: too few years since
                         * @enum {string|null}
                         */
                        reason: "no-figures" | "too-few-years" | "break" | "gap" | "too-noisy" | "no-direction" | "no-comparator" | null;
                        /** @enum {string} */
                        result: "changing" | "signs" | "no-change" | "cannot-tell" | "not-judged";
                        /**
                         * @description First period after the latest break or gap: nothing before it is compared
                         * @example 2026-07
                         */
                        stretch: string | null;
                        /** @enum {string} */
                        test: "none";
                        /**
                         * @description Last period with a figure
                         * @example 2026-07
                         */
                        to: string | null;
                        /** @description Full years, or annual points, that there are */
                        years: number;
                    };
                    gap: {
                        /** @description Mean of the quarters before them */
                        before: number;
                        /** @description How many years before: 3, or 2 when k = 3 */
                        beforeYears: number;
                        D: number;
                        /**
                         * @description Which way the number moves; null unless it is called
                         * @enum {string|null}
                         */
                        direction: "up" | "down" | null;
                        /** @description Single missing periods, replaced by the mean of their neighbours */
                        filled: string[];
                        /**
                         * @description First period that the test used
                         * @example 2026-07
                         */
                        from: string | null;
                        /** @description Whether that is the wanted way; null unless called and a way is wanted */
                        good: boolean | null;
                        /** @description null with three years, which cannot give "changing" */
                        limit: number | null;
                        /** @description How many of the figures used are preliminary */
                        preliminary: number;
                        /**
                         * @description Why the answer is cannot-tell or not-judged; break and gap: too few years since
                         * @enum {string|null}
                         */
                        reason: "no-figures" | "too-few-years" | "break" | "gap" | "too-noisy" | "no-direction" | "no-comparator" | null;
                        /** @description Mean of the last four quarters */
                        recent: number;
                        /** @enum {string} */
                        result: "changing" | "signs" | "no-change" | "cannot-tell" | "not-judged";
                        signLimit: number;
                        /**
                         * @description First period after the latest break or gap: nothing before it is compared
                         * @example 2026-07
                         */
                        stretch: string | null;
                        /** @enum {string} */
                        test: "level";
                        /**
                         * @description Last period with a figure
                         * @example 2026-07
                         */
                        to: string | null;
                        /** @description One unit of the last published decimal, 0 if unknown */
                        unit: number;
                        /** @description null in lists of indicators */
                        working: {
                            line: {
                                /** @description r₁, r₂, r₃ */
                                correlation: number[];
                                /** @description SE */
                                error: number;
                                /** @description f */
                                inertia: number;
                                /** @description c; null with three years */
                                limitFactor: number | null;
                                /** @description g */
                                signFactor: number;
                                /** @description b */
                                slope: number;
                                /** @description Σe² */
                                squares: number;
                                /** @description s² */
                                variance: number;
                            };
                            /** @description z, the last 4k quarters, latest last */
                            quarters: number[];
                            /** @description s₀ to s₃ */
                            season: number[];
                            step: {
                                /** @description r₁, r₂, r₃ */
                                correlation: number[];
                                /** @description SE */
                                error: number;
                                /** @description f */
                                inertia: number;
                                /** @description c; null with three years */
                                limitFactor: number | null;
                                /** @description g */
                                signFactor: number;
                                /** @description b */
                                slope: number;
                                /** @description Σe² */
                                squares: number;
                                /** @description s² */
                                variance: number;
                            };
                        } | null;
                        /** @description k, full years used */
                        years: number;
                    } | {
                        critical: number;
                        /**
                         * @description Which way the number moves; null unless it is called
                         * @enum {string|null}
                         */
                        direction: "up" | "down" | null;
                        down: number;
                        /** @description Single missing periods, replaced by the mean of their neighbours */
                        filled: string[];
                        /**
                         * @description First period that the test used
                         * @example 2026-07
                         */
                        from: string | null;
                        /** @description Whether that is the wanted way; null unless called and a way is wanted */
                        good: boolean | null;
                        mean: number;
                        pairs: number;
                        points: number;
                        /** @description How many of the figures used are preliminary */
                        preliminary: number;
                        /**
                         * @description Why the answer is cannot-tell or not-judged; break and gap: too few years since
                         * @enum {string|null}
                         */
                        reason: "no-figures" | "too-few-years" | "break" | "gap" | "too-noisy" | "no-direction" | "no-comparator" | null;
                        /** @enum {string} */
                        result: "changing" | "signs" | "no-change" | "cannot-tell" | "not-judged";
                        S: number;
                        signCritical: number;
                        signHigh: number;
                        /** @description Interval of the slope at the level of signs */
                        signLow: number;
                        /** @description Theil–Sen, per year */
                        slope: number;
                        /**
                         * @description First period after the latest break or gap: nothing before it is compared
                         * @example 2026-07
                         */
                        stretch: string | null;
                        /** @enum {string} */
                        test: "pairs";
                        /**
                         * @description Last period with a figure
                         * @example 2026-07
                         */
                        to: string | null;
                        /** @description Pairs where the later year is higher */
                        up: number;
                        /** @description null in lists of indicators, and for question 3, where `inputs` has the figures */
                        working: {
                            values: number[];
                            years: number[];
                        } | null;
                    } | {
                        /**
                         * @description Which way the number moves; null unless it is called
                         * @enum {string|null}
                         */
                        direction: "up" | "down" | null;
                        /** @description Single missing periods, replaced by the mean of their neighbours */
                        filled: string[];
                        /**
                         * @description First period that the test used
                         * @example 2026-07
                         */
                        from: string | null;
                        /** @description Whether that is the wanted way; null unless called and a way is wanted */
                        good: boolean | null;
                        /** @description How many there must be */
                        needed: number;
                        /** @description How many of the figures used are preliminary */
                        preliminary: number;
                        /**
                         * @description Why the answer is cannot-tell or not-judged; break and gap: too few years since
                         * @enum {string|null}
                         */
                        reason: "no-figures" | "too-few-years" | "break" | "gap" | "too-noisy" | "no-direction" | "no-comparator" | null;
                        /** @enum {string} */
                        result: "changing" | "signs" | "no-change" | "cannot-tell" | "not-judged";
                        /**
                         * @description First period after the latest break or gap: nothing before it is compared
                         * @example 2026-07
                         */
                        stretch: string | null;
                        /** @enum {string} */
                        test: "none";
                        /**
                         * @description Last period with a figure
                         * @example 2026-07
                         */
                        to: string | null;
                        /** @description Full years, or annual points, that there are */
                        years: number;
                    };
                    own: {
                        /** @description Mean of the quarters before them */
                        before: number;
                        /** @description How many years before: 3, or 2 when k = 3 */
                        beforeYears: number;
                        D: number;
                        /**
                         * @description Which way the number moves; null unless it is called
                         * @enum {string|null}
                         */
                        direction: "up" | "down" | null;
                        /** @description Single missing periods, replaced by the mean of their neighbours */
                        filled: string[];
                        /**
                         * @description First period that the test used
                         * @example 2026-07
                         */
                        from: string | null;
                        /** @description Whether that is the wanted way; null unless called and a way is wanted */
                        good: boolean | null;
                        /** @description null with three years, which cannot give "changing" */
                        limit: number | null;
                        /** @description How many of the figures used are preliminary */
                        preliminary: number;
                        /**
                         * @description Why the answer is cannot-tell or not-judged; break and gap: too few years since
                         * @enum {string|null}
                         */
                        reason: "no-figures" | "too-few-years" | "break" | "gap" | "too-noisy" | "no-direction" | "no-comparator" | null;
                        /** @description Mean of the last four quarters */
                        recent: number;
                        /** @enum {string} */
                        result: "changing" | "signs" | "no-change" | "cannot-tell" | "not-judged";
                        signLimit: number;
                        /**
                         * @description First period after the latest break or gap: nothing before it is compared
                         * @example 2026-07
                         */
                        stretch: string | null;
                        /** @enum {string} */
                        test: "level";
                        /**
                         * @description Last period with a figure
                         * @example 2026-07
                         */
                        to: string | null;
                        /** @description One unit of the last published decimal, 0 if unknown */
                        unit: number;
                        /** @description null in lists of indicators */
                        working: {
                            line: {
                                /** @description r₁, r₂, r₃ */
                                correlation: number[];
                                /** @description SE */
                                error: number;
                                /** @description f */
                                inertia: number;
                                /** @description c; null with three years */
                                limitFactor: number | null;
                                /** @description g */
                                signFactor: number;
                                /** @description b */
                                slope: number;
                                /** @description Σe² */
                                squares: number;
                                /** @description s² */
                                variance: number;
                            };
                            /** @description z, the last 4k quarters, latest last */
                            quarters: number[];
                            /** @description s₀ to s₃ */
                            season: number[];
                            step: {
                                /** @description r₁, r₂, r₃ */
                                correlation: number[];
                                /** @description SE */
                                error: number;
                                /** @description f */
                                inertia: number;
                                /** @description c; null with three years */
                                limitFactor: number | null;
                                /** @description g */
                                signFactor: number;
                                /** @description b */
                                slope: number;
                                /** @description Σe² */
                                squares: number;
                                /** @description s² */
                                variance: number;
                            };
                        } | null;
                        /** @description k, full years used */
                        years: number;
                    } | {
                        critical: number;
                        /**
                         * @description Which way the number moves; null unless it is called
                         * @enum {string|null}
                         */
                        direction: "up" | "down" | null;
                        down: number;
                        /** @description Single missing periods, replaced by the mean of their neighbours */
                        filled: string[];
                        /**
                         * @description First period that the test used
                         * @example 2026-07
                         */
                        from: string | null;
                        /** @description Whether that is the wanted way; null unless called and a way is wanted */
                        good: boolean | null;
                        mean: number;
                        pairs: number;
                        points: number;
                        /** @description How many of the figures used are preliminary */
                        preliminary: number;
                        /**
                         * @description Why the answer is cannot-tell or not-judged; break and gap: too few years since
                         * @enum {string|null}
                         */
                        reason: "no-figures" | "too-few-years" | "break" | "gap" | "too-noisy" | "no-direction" | "no-comparator" | null;
                        /** @enum {string} */
                        result: "changing" | "signs" | "no-change" | "cannot-tell" | "not-judged";
                        S: number;
                        signCritical: number;
                        signHigh: number;
                        /** @description Interval of the slope at the level of signs */
                        signLow: number;
                        /** @description Theil–Sen, per year */
                        slope: number;
                        /**
                         * @description First period after the latest break or gap: nothing before it is compared
                         * @example 2026-07
                         */
                        stretch: string | null;
                        /** @enum {string} */
                        test: "pairs";
                        /**
                         * @description Last period with a figure
                         * @example 2026-07
                         */
                        to: string | null;
                        /** @description Pairs where the later year is higher */
                        up: number;
                        /** @description null in lists of indicators, and for question 3, where `inputs` has the figures */
                        working: {
                            values: number[];
                            years: number[];
                        } | null;
                    } | {
                        /**
                         * @description Which way the number moves; null unless it is called
                         * @enum {string|null}
                         */
                        direction: "up" | "down" | null;
                        /** @description Single missing periods, replaced by the mean of their neighbours */
                        filled: string[];
                        /**
                         * @description First period that the test used
                         * @example 2026-07
                         */
                        from: string | null;
                        /** @description Whether that is the wanted way; null unless called and a way is wanted */
                        good: boolean | null;
                        /** @description How many there must be */
                        needed: number;
                        /** @description How many of the figures used are preliminary */
                        preliminary: number;
                        /**
                         * @description Why the answer is cannot-tell or not-judged; break and gap: too few years since
                         * @enum {string|null}
                         */
                        reason: "no-figures" | "too-few-years" | "break" | "gap" | "too-noisy" | "no-direction" | "no-comparator" | null;
                        /** @enum {string} */
                        result: "changing" | "signs" | "no-change" | "cannot-tell" | "not-judged";
                        /**
                         * @description First period after the latest break or gap: nothing before it is compared
                         * @example 2026-07
                         */
                        stretch: string | null;
                        /** @enum {string} */
                        test: "none";
                        /**
                         * @description Last period with a figure
                         * @example 2026-07
                         */
                        to: string | null;
                        /** @description Full years, or annual points, that there are */
                        years: number;
                    };
                } | null;
                /** @enum {string|null} */
                reason: "no-figures" | "too-few-years" | "break" | "gap" | "too-noisy" | "no-direction" | "no-comparator" | null;
                /** @enum {string} */
                result: "mostly-us" | "both" | "follows" | "follows-less" | "differs" | "no-difference" | "cannot-tell";
            }[];
            indicator: string;
            moving: {
                /** @description Mean of the quarters before them */
                before: number;
                /** @description How many years before: 3, or 2 when k = 3 */
                beforeYears: number;
                D: number;
                /**
                 * @description Which way the number moves; null unless it is called
                 * @enum {string|null}
                 */
                direction: "up" | "down" | null;
                /** @description Single missing periods, replaced by the mean of their neighbours */
                filled: string[];
                /**
                 * @description First period that the test used
                 * @example 2026-07
                 */
                from: string | null;
                /** @description Whether that is the wanted way; null unless called and a way is wanted */
                good: boolean | null;
                /** @description null with three years, which cannot give "changing" */
                limit: number | null;
                /** @description How many of the figures used are preliminary */
                preliminary: number;
                /**
                 * @description Why the answer is cannot-tell or not-judged; break and gap: too few years since
                 * @enum {string|null}
                 */
                reason: "no-figures" | "too-few-years" | "break" | "gap" | "too-noisy" | "no-direction" | "no-comparator" | null;
                /** @description Mean of the last four quarters */
                recent: number;
                /** @enum {string} */
                result: "changing" | "signs" | "no-change" | "cannot-tell" | "not-judged";
                signLimit: number;
                /**
                 * @description First period after the latest break or gap: nothing before it is compared
                 * @example 2026-07
                 */
                stretch: string | null;
                /** @enum {string} */
                test: "level";
                /**
                 * @description Last period with a figure
                 * @example 2026-07
                 */
                to: string | null;
                /** @description One unit of the last published decimal, 0 if unknown */
                unit: number;
                /** @description null in lists of indicators */
                working: {
                    line: {
                        /** @description r₁, r₂, r₃ */
                        correlation: number[];
                        /** @description SE */
                        error: number;
                        /** @description f */
                        inertia: number;
                        /** @description c; null with three years */
                        limitFactor: number | null;
                        /** @description g */
                        signFactor: number;
                        /** @description b */
                        slope: number;
                        /** @description Σe² */
                        squares: number;
                        /** @description s² */
                        variance: number;
                    };
                    /** @description z, the last 4k quarters, latest last */
                    quarters: number[];
                    /** @description s₀ to s₃ */
                    season: number[];
                    step: {
                        /** @description r₁, r₂, r₃ */
                        correlation: number[];
                        /** @description SE */
                        error: number;
                        /** @description f */
                        inertia: number;
                        /** @description c; null with three years */
                        limitFactor: number | null;
                        /** @description g */
                        signFactor: number;
                        /** @description b */
                        slope: number;
                        /** @description Σe² */
                        squares: number;
                        /** @description s² */
                        variance: number;
                    };
                } | null;
                /** @description k, full years used */
                years: number;
            } | {
                critical: number;
                /**
                 * @description Which way the number moves; null unless it is called
                 * @enum {string|null}
                 */
                direction: "up" | "down" | null;
                down: number;
                /** @description Single missing periods, replaced by the mean of their neighbours */
                filled: string[];
                /**
                 * @description First period that the test used
                 * @example 2026-07
                 */
                from: string | null;
                /** @description Whether that is the wanted way; null unless called and a way is wanted */
                good: boolean | null;
                mean: number;
                pairs: number;
                points: number;
                /** @description How many of the figures used are preliminary */
                preliminary: number;
                /**
                 * @description Why the answer is cannot-tell or not-judged; break and gap: too few years since
                 * @enum {string|null}
                 */
                reason: "no-figures" | "too-few-years" | "break" | "gap" | "too-noisy" | "no-direction" | "no-comparator" | null;
                /** @enum {string} */
                result: "changing" | "signs" | "no-change" | "cannot-tell" | "not-judged";
                S: number;
                signCritical: number;
                signHigh: number;
                /** @description Interval of the slope at the level of signs */
                signLow: number;
                /** @description Theil–Sen, per year */
                slope: number;
                /**
                 * @description First period after the latest break or gap: nothing before it is compared
                 * @example 2026-07
                 */
                stretch: string | null;
                /** @enum {string} */
                test: "pairs";
                /**
                 * @description Last period with a figure
                 * @example 2026-07
                 */
                to: string | null;
                /** @description Pairs where the later year is higher */
                up: number;
                /** @description null in lists of indicators, and for question 3, where `inputs` has the figures */
                working: {
                    values: number[];
                    years: number[];
                } | null;
            } | {
                /**
                 * @description Which way the number moves; null unless it is called
                 * @enum {string|null}
                 */
                direction: "up" | "down" | null;
                /** @description Single missing periods, replaced by the mean of their neighbours */
                filled: string[];
                /**
                 * @description First period that the test used
                 * @example 2026-07
                 */
                from: string | null;
                /** @description Whether that is the wanted way; null unless called and a way is wanted */
                good: boolean | null;
                /** @description How many there must be */
                needed: number;
                /** @description How many of the figures used are preliminary */
                preliminary: number;
                /**
                 * @description Why the answer is cannot-tell or not-judged; break and gap: too few years since
                 * @enum {string|null}
                 */
                reason: "no-figures" | "too-few-years" | "break" | "gap" | "too-noisy" | "no-direction" | "no-comparator" | null;
                /** @enum {string} */
                result: "changing" | "signs" | "no-change" | "cannot-tell" | "not-judged";
                /**
                 * @description First period after the latest break or gap: nothing before it is compared
                 * @example 2026-07
                 */
                stretch: string | null;
                /** @enum {string} */
                test: "none";
                /**
                 * @description Last period with a figure
                 * @example 2026-07
                 */
                to: string | null;
                /** @description Full years, or annual points, that there are */
                years: number;
            };
            /** @description Version of the rule */
            rule: number;
            /** @description The series judged */
            series: string;
            /** @description Id of the first data version that gave these very answers; null without figures */
            since: string | null;
            /** @description Of the next target, or the last that has passed */
            target: {
                /** @description What is missing; 0 or less when reached */
                distance: number | null;
                high: number | null;
                /** @description Latest annual value, or mean of the latest 12 months */
                latest: number | null;
                /**
                 * @description SDMX period
                 * @example 2026-07
                 */
                latestPeriod: string | null;
                low: number | null;
                /** @description Distance per year that is left */
                need: number | null;
                /** @description n, annual values used for the pace */
                points: number;
                /** @enum {string|null} */
                reason: "no-figures" | "too-few-years" | "break" | "gap" | "too-noisy" | "no-direction" | "no-comparator" | null;
                /** @enum {string} */
                result: "reached" | "not-reached" | "in-reach" | "needs-more" | "moving-away" | "cannot-tell" | "no-target";
                /** @description Theil–Sen pace per year */
                slope: number | null;
                /** @description null when none is adopted for the area by the indicator’s definition */
                target: {
                    id: string;
                    value: number;
                    year: number;
                } | null;
                /** @description They themselves; at: the year, or years counted back from 0 */
                values: {
                    at: number;
                    value: number;
                }[];
                /** @description To the target year, counted from the latest value */
                yearsLeft: number | null;
            };
            /** @description Of every target, by year */
            targets: {
                /** @description What is missing; 0 or less when reached */
                distance: number | null;
                high: number | null;
                /** @description Latest annual value, or mean of the latest 12 months */
                latest: number | null;
                /**
                 * @description SDMX period
                 * @example 2026-07
                 */
                latestPeriod: string | null;
                low: number | null;
                /** @description Distance per year that is left */
                need: number | null;
                /** @description n, annual values used for the pace */
                points: number;
                /** @enum {string|null} */
                reason: "no-figures" | "too-few-years" | "break" | "gap" | "too-noisy" | "no-direction" | "no-comparator" | null;
                /** @enum {string} */
                result: "reached" | "not-reached" | "in-reach" | "needs-more" | "moving-away" | "cannot-tell" | "no-target";
                /** @description Theil–Sen pace per year */
                slope: number | null;
                /** @description null when none is adopted for the area by the indicator’s definition */
                target: {
                    id: string;
                    value: number;
                    year: number;
                } | null;
                /** @description They themselves; at: the year, or years counted back from 0 */
                values: {
                    at: number;
                    value: number;
                }[];
                /** @description To the target year, counted from the latest value */
                yearsLeft: number | null;
            }[];
            unit: string;
            /** @description Id of the data version that the verdicts are as of */
            vintage: string;
            /** @description The three answers in words */
            words: {
                gap: {
                    da: string;
                    en: string;
                };
                moving: {
                    da: string;
                    en: string;
                };
                target: {
                    da: string;
                    en: string;
                };
            };
        };
        VerdictsInFull: components["schemas"]["Verdicts"] & {
            /** @description The latest figure held against others; empty for counts. Question 3 itself is of country and group. Neighbours are told where no data version is named */
            beside: components["schemas"]["Beside"][];
            expectation: components["schemas"]["ExpectationAnswer"];
            /** @description Every period in order; group: mean of the others in the group */
            inputs: {
                country: (number | null)[] | null;
                group: (number | null)[] | null;
                own: (number | null)[];
                periods: string[];
            };
            /** @description Places among the municipalities that chance leaves open, where shares have an interval */
            places: {
                best: number;
                of: number;
                worst: number;
            } | null;
        };
        Vintages: {
            vintages: components["schemas"]["VintageSummary"][];
        };
        VintageSummary: {
            changes: {
                /** @description new, new-period, new-area and reinstated */
                added: number;
                /** @description How many figures by kind of change. Never known before: new, new-period, new-area; back again: reinstated; another value: revised, definition-changed, correction; no longer published: withdrawn */
                kinds: {
                    correction?: number;
                    "definition-changed"?: number;
                    new?: number;
                    "new-area"?: number;
                    "new-period"?: number;
                    reinstated?: number;
                    revised?: number;
                    withdrawn?: number;
                };
                /** @description revised, definition-changed and correction */
                revised: number;
                withdrawn: number;
            };
            current: boolean;
            /**
             * @description Id of the data version
             * @example 2026-08-22
             */
            id: string;
            number: number;
            /** @description ISO moment in UTC */
            published: string;
        };
        /** @description Set where the publisher has withdrawn it */
        Withdrawn: {
            value: number;
            /**
             * @description Id of the data version
             * @example 2026-08-22
             */
            vintage: string;
        } | null;
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
