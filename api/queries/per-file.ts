/** What is the same for every request on one warehouse file, worked out by the first that asks. */
import type { Scene } from '../house.ts'

/** @param work is done once for each file and key; what fails is tried again by the next that asks */
export function perFile<K extends string | number, T>(
  work: (scene: Scene, key: K) => Promise<T>,
): (scene: Scene, key: K) => Promise<T> {
  const files = new WeakMap<object, Map<K, Promise<T>>>()
  return (scene, key) => {
    const { opened } = scene.lease
    const known = files.get(opened) ?? new Map<K, Promise<T>>()
    files.set(opened, known)
    const found = known.get(key)
    if (found) return found
    const working = work(scene, key).catch((error: unknown) => {
      known.delete(key)
      throw error
    })
    known.set(key, working)
    return working
  }
}
