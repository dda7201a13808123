declare global {
  namespace App {
    interface Locals {
      /** Today's date as an ISO day; ages on every page are counted from it. */
      today: string
      /** Where readers find the site, without a slash at the end. */
      origin: string
    }
    interface Error {
      message: string
    }
  }
}

export {}
