/** The drawing surface in px and where a step of time and a value fall on it, the same as Plot's own scales. */

export type Frame = {
  width: number
  height: number
  /** The data's rectangle; the grid begins at 0, left of it, where the values of the axis hang. */
  left: number
  right: number
  top: number
  bottom: number
  x: [from: number, to: number]
  y: [from: number, to: number]
}

/** The px from the left at which a step of time falls. */
export function across(frame: Frame, index: number): number {
  const [from, to] = frame.x
  return frame.left + ((index - from) / (to - from || 1)) * (frame.right - frame.left)
}

/** The px from the top at which a value falls. */
export function down(frame: Frame, value: number): number {
  const [from, to] = frame.y
  return frame.bottom - ((value - from) / (to - from || 1)) * (frame.bottom - frame.top)
}

/** The options of a plot that draws on this frame without axes of its own. */
export function plotFrame(frame: Frame) {
  return {
    width: frame.width,
    height: frame.height,
    marginLeft: 0,
    marginRight: frame.width - frame.right,
    marginTop: frame.top,
    marginBottom: frame.height - frame.bottom,
    x: { domain: frame.x, range: [frame.left, frame.right], axis: null },
    y: { domain: frame.y, range: [frame.bottom, frame.top], axis: null },
  }
}
