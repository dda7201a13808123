declare global {
  namespace App {
    interface Locals {
      /** Today's date as an ISO day; ages on every page are counted from it. */
      today: string
      /** Where readers find the site, without a slash at the end. */
      origin: string
    }
    interface PageData {
      /** A page that fills the screen by itself, without the site's head and foot. */
      bare?: boolean
    }
    interface Error {
      message: string
    }
  }
}

export {}
