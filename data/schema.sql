-- The warehouse: one DuckDB file that holds every vintage of the figures.
-- Text is UTF-8. Periods are SDMX text (2026, 2026-Q3, 2026-07) and sort in time order within one frequency.
-- A vintage's number counts from 1; a row that is in force now has until_vintage null.

-- What this file was built from. One row.
CREATE TABLE meta (
  schema_version INTEGER NOT NULL,      -- the version of this schema
  catalogue_digest TEXT NOT NULL,       -- SHA-256 of catalogue and strategy, hexadecimal
  home TEXT NOT NULL                    -- area code of the municipality whose strategy is followed
);

-- One published state of all figures.
CREATE TABLE vintage (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,              -- 2026-08-22, or 2026-08-22-2 for the second of a day
  published TIMESTAMP NOT NULL          -- UTC
);

-- Which raw answers a dataset rests on, from this vintage until a later row for the same dataset.
CREATE TABLE provenance (
  dataset TEXT NOT NULL,
  vintage INTEGER NOT NULL,
  delivery TEXT NOT NULL,               -- shipped, live (asked of the publisher) or import
  retrieved TEXT,                       -- ISO date or moment when the publisher was asked; null where not known
  publisher_updated TEXT,               -- the publisher's own moment of publication, local time as given; null where not said
  digests TEXT[] NOT NULL,              -- SHA-256 of each raw answer, in the order of the conversation
  note TEXT,                            -- how the figures came here, where not from the publisher directly
  entered_by TEXT,                      -- the role of who entered figures that are kept by hand
  entered_on TEXT,                      -- ISO date of the newest entry
  PRIMARY KEY (dataset, vintage)
);

-- Every figure that was ever in force, with the vintages that it was in force in.
CREATE TABLE observation (
  dataset TEXT NOT NULL,
  measure TEXT NOT NULL,                -- publisher's code, several joined by a point
  area TEXT NOT NULL,                   -- Statistics Denmark's area code
  period TEXT NOT NULL,
  value DOUBLE,                         -- in the measure's unit; null unless the status carries a value
  status TEXT NOT NULL,                 -- normal, provisional, estimated, unreliable, missing, suppressed, not-applicable, not-yet-published
  flag TEXT,                            -- the publisher's mark, verbatim
  url TEXT,                             -- page of this single figure
  first_vintage INTEGER NOT NULL,       -- number of the first vintage that has it
  until_vintage INTEGER                 -- number of the first vintage that no longer has it
);

-- What a measure meant from this vintage on: a row for every delivery that says so.
CREATE TABLE definition (
  dataset TEXT NOT NULL,
  measure TEXT NOT NULL,
  vintage INTEGER NOT NULL,
  digest TEXT NOT NULL,                 -- of unit, table, selection and breaks; another digest is another definition
  PRIMARY KEY (dataset, measure, vintage)
);

-- Figures that are known to be wrong at their publisher.
CREATE TABLE publisher_error (
  id TEXT NOT NULL,
  dataset TEXT NOT NULL,
  measure TEXT,                         -- null: all
  area TEXT,                            -- null: all
  period_from TEXT NOT NULL,
  period_to TEXT NOT NULL
);

-- Every figure that vintage number v changed, with what it was and what it became; kinds as in the vocabulary.
-- A gap that stays a gap of another kind is a revision; a figure that becomes a gap is withdrawn.
CREATE MACRO change_in(v) AS TABLE
  WITH moved AS (
    SELECT dataset, measure, area, period,
      o.value AS old_value, o.status AS old_status, n.value AS new_value, n.status AS new_status,
      o.value IS NULL AND (n.value IS NOT NULL OR o.status IS NULL) AS is_fresh
    FROM (FROM observation WHERE first_vintage = v) n
    FULL JOIN (FROM observation WHERE until_vintage = v) o USING (dataset, measure, area, period)
  ),
  -- What was known before is asked of fresh figures alone, so it is gathered for no others.
  fresh AS (SELECT dataset, measure, area, period FROM moved WHERE is_fresh),
  known AS (
    SELECT dataset, measure, area, period FROM observation
    WHERE first_vintage < v AND value IS NOT NULL
      -- Lists, for a join might hold all that is in force in memory.
      AND list_contains((SELECT list(DISTINCT dataset) FROM fresh), dataset)
  ),
  known_figure AS (
    FROM (FROM known WHERE list_contains((SELECT list(DISTINCT period) FROM fresh), period))
    SEMI JOIN fresh USING (dataset, measure, area, period)
  ),
  known_measure AS (SELECT DISTINCT dataset, measure FROM known),
  known_period AS (SELECT DISTINCT dataset, measure, period FROM known),
  known_area AS (SELECT DISTINCT dataset, measure, area FROM known),
  redefined AS (
    SELECT dataset, measure FROM (
      SELECT *, lag(digest) OVER (PARTITION BY dataset, measure ORDER BY vintage) AS before
      FROM definition WHERE vintage <= v)
    WHERE vintage = v AND before <> digest
  )
  SELECT dataset, measure, area, period, old_value, old_status, new_value, new_status,
    CASE
      WHEN is_fresh AND (dataset, measure) NOT IN (FROM known_measure) THEN 'new'
      WHEN is_fresh AND (dataset, measure, period) NOT IN (FROM known_period) THEN 'new-period'
      WHEN is_fresh AND (dataset, measure, area) NOT IN (FROM known_area) THEN 'new-area'
      WHEN is_fresh AND (dataset, measure, area, period) IN (FROM known_figure) THEN 'reinstated'
      WHEN is_fresh THEN 'new'
      WHEN new_status IS NULL OR (old_value IS NOT NULL AND new_value IS NULL) THEN 'withdrawn'
      WHEN EXISTS (
        FROM publisher_error e
        WHERE e.dataset = moved.dataset AND coalesce(e.measure, moved.measure) = moved.measure
          AND coalesce(e.area, moved.area) = moved.area
          AND moved.period BETWEEN e.period_from AND e.period_to) THEN 'correction'
      WHEN (dataset, measure) IN (FROM redefined) THEN 'definition-changed'
      ELSE 'revised'
    END AS kind
  FROM moved;

-- How many figures of a dataset each vintage changed, by kind: what change_in says, counted once.
CREATE TABLE change_count (
  vintage INTEGER NOT NULL,
  dataset TEXT NOT NULL,
  kind TEXT NOT NULL,
  figures INTEGER NOT NULL,
  PRIMARY KEY (vintage, dataset, kind)
);

CREATE TABLE area (
  code TEXT PRIMARY KEY,
  kind TEXT NOT NULL,                   -- country, region, province, municipality or group
  name_da TEXT NOT NULL,
  name_en TEXT NOT NULL,
  parent TEXT,                          -- area code
  municipality_group TEXT               -- area code of the group that a municipality is in
);

-- One line of figures with one definition; position 1 is the indicator's first.
CREATE TABLE series (
  indicator TEXT NOT NULL,
  series TEXT NOT NULL,
  position INTEGER NOT NULL,
  unit_kind TEXT NOT NULL,              -- share, rate or count
  direction TEXT NOT NULL,              -- up, down or none
  PRIMARY KEY (indicator, series)
);

-- What a series is made of: per × sum of the numerators / sum of the denominators, or the sum of the measures as they
-- stand (no denominator, per 1). The denominators may be of another dataset than the numerators.
-- The lowest rank that has a row for an area and period is taken.
CREATE TABLE series_measure (
  indicator TEXT NOT NULL,
  series TEXT NOT NULL,
  rank INTEGER NOT NULL,
  dataset TEXT NOT NULL,
  measure TEXT NOT NULL,
  is_denominator BOOLEAN NOT NULL,
  per DOUBLE NOT NULL,
  preliminary BOOLEAN NOT NULL,         -- figures of this dataset are preliminary until the final ones come
  quarter TEXT                          -- Q1 to Q4, S1, S2: the figure of that quarter or half is taken for the whole year; null: the same period
);

-- The figures of every series as of vintage number v. A ratio is known only when all that it is made of is known;
-- otherwise it has the status of the first of them that is not. A ratio over another dataset has a row only where
-- both datasets have one, so that a period waits for the slower of the two.
CREATE MACRO figure_as_of(v) AS TABLE
  WITH wanted AS (
    SELECT *, count(*) OVER part AS members,
      min(dataset) OVER part <> max(dataset) OVER part AS spans
    FROM series_measure
    WINDOW part AS (PARTITION BY indicator, series, rank)
  ),
  placed AS (
    SELECT w.*, o.area, o.value, o.status, o.flag, o.url,
      w.is_denominator::TEXT || w.measure AS turn, -- of several, one order decides, so that a rebuild gives the same
      CASE WHEN w.quarter IS NULL THEN o.period ELSE left(o.period, 4) END AS period
    FROM wanted w
    JOIN observation o ON o.dataset = w.dataset AND o.measure = w.measure
    WHERE o.first_vintage <= v AND (o.until_vintage IS NULL OR o.until_vintage > v)
      AND (w.quarter IS NULL OR ends_with(o.period, '-' || w.quarter))
  ),
  -- Most parts are one measure as it stands: they need no adding up, which is what costs memory.
  alone AS (
    SELECT indicator, series, rank, area, period, dataset, flag, url, value,
      CASE WHEN status = 'normal' AND preliminary THEN 'provisional' ELSE status END AS status
    FROM placed WHERE members = 1
  ),
  part AS (
    SELECT indicator, series, rank, area, period,
      min_by(dataset, is_denominator) AS dataset,
      count(value) = any_value(members) AS complete,
      -- Decimal numbers add up to the same in whatever order; one alone is left as it is.
      CASE WHEN count(*) FILTER (NOT is_denominator) = 1 THEN any_value(value) FILTER (NOT is_denominator)
        ELSE sum(value::DECIMAL(38, 9)) FILTER (NOT is_denominator) END AS numerator,
      sum(value::DECIMAL(38, 9)) FILTER (is_denominator)::DOUBLE AS denominator,
      bool_or(is_denominator) AS is_ratio,
      any_value(per) AS per,
      bool_or(preliminary) AS preliminary,
      min_by(status, turn) FILTER (value IS NULL) AS gap_status,
      min_by(status, turn) FILTER (status <> 'normal') AS other_status,
      min_by(flag, turn) FILTER (flag IS NOT NULL) AS flag,
      min_by(url, turn) FILTER (url IS NOT NULL) AS url
    FROM placed WHERE members > 1
    GROUP BY indicator, series, rank, area, period
    HAVING NOT any_value(spans) OR min(dataset) <> max(dataset)
  ),
  valued AS (
    FROM alone
    UNION ALL
    SELECT indicator, series, rank, area, period, dataset, flag, url,
      CASE
        WHEN NOT complete THEN NULL
        WHEN NOT is_ratio THEN numerator
        ELSE per * numerator / nullif(denominator, 0)
      END AS value,
      CASE
        WHEN NOT complete THEN coalesce(gap_status, 'missing')
        WHEN is_ratio AND denominator = 0 THEN 'not-applicable'
        WHEN other_status IS NOT NULL THEN other_status
        WHEN preliminary THEN 'provisional'
        ELSE 'normal'
      END AS status
    FROM part
  ),
  own AS (
    SELECT * EXCLUDE (rank) FROM valued
    WHERE status <> 'not-yet-published'
    QUALIFY row_number() OVER (PARTITION BY indicator, series, area, period ORDER BY rank) = 1
  ),
  -- Mean of the group's municipalities, the home municipality left out; missing when under 80 % of them are known.
  group_mean AS (
    SELECT o.indicator, o.series, a.municipality_group AS area, o.period,
      min_by(o.dataset, o.area) AS dataset,
      -- In decimals, so that a rebuild gives the same last digit.
      sum(o.value::DECIMAL(38, 9))::DOUBLE / nullif(count(o.value), 0) AS value,
      count(o.value) AS known,
      bool_or(o.status = 'provisional') AS provisional
    FROM own o
    JOIN area a ON a.code = o.area
    JOIN series s ON s.indicator = o.indicator AND s.series = o.series
    WHERE a.municipality_group IS NOT NULL AND s.unit_kind <> 'count'
      AND o.area <> (SELECT home FROM meta)
    GROUP BY ALL
  ),
  group_size AS (
    SELECT municipality_group AS area, count(*) AS members FROM area
    WHERE municipality_group IS NOT NULL AND code <> (SELECT home FROM meta)
    GROUP BY ALL
  )
  SELECT indicator, series, area, period, value, status, flag, url, dataset FROM own
  UNION ALL
  SELECT g.indicator, g.series, g.area, g.period,
    CASE WHEN g.known >= 0.8 * z.members THEN g.value END,
    CASE WHEN g.known < 0.8 * z.members THEN 'missing' WHEN g.provisional THEN 'provisional' ELSE 'normal' END,
    NULL, NULL, g.dataset
  FROM group_mean g JOIN group_size z USING (area)
  WHERE g.known > 0;

-- figure_as_of the latest vintage, kept so that a page costs one look-up; ordered by its first four columns.
CREATE TABLE figure (
  indicator TEXT NOT NULL,
  series TEXT NOT NULL,
  area TEXT NOT NULL,
  period TEXT NOT NULL,
  value DOUBLE,
  status TEXT NOT NULL,
  flag TEXT,
  url TEXT,
  dataset TEXT NOT NULL
);

-- Single published figures that belong to no series: quoted beside an indicator with their own page.
CREATE TABLE single_figure (
  indicator TEXT,
  topic TEXT NOT NULL,
  topic_da TEXT NOT NULL,
  area TEXT NOT NULL,
  period TEXT NOT NULL,                 -- as the page has it, not always an SDMX period
  value DOUBLE,
  unit TEXT NOT NULL,
  kind TEXT NOT NULL,                   -- observation or event
  publisher TEXT NOT NULL,
  url TEXT NOT NULL,
  note TEXT,
  use TEXT NOT NULL                     -- chart, mention or not-shown
);
