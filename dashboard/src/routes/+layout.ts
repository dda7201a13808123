/** Everything is links and pictures drawn on the server: no script reaches the reader. */
export const csr = false
