/** Everything is links and pictures drawn on the server: no script of the framework reaches the reader. */
export const csr = false
