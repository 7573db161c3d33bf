import type { Scale } from '../scale';

/** Lines through points: each [k, 2], data units. */
export function paths(
  ctx: CanvasRenderingContext2D,
  scale: Scale,
  list: readonly Float32Array[],
  { color, width, dashed = false }: { color: string; width: number; dashed?: boolean },
): void {
  ctx.strokeStyle = color;
  ctx.lineWidth = width;
  ctx.setLineDash(dashed ? [4, 4] : []);
  ctx.beginPath();
  for (const path of list) {
    ctx.moveTo(scale.x(path[0]!), scale.y(path[1]!));
    for (let k = 2; k < path.length; k += 2) ctx.lineTo(scale.x(path[k]!), scale.y(path[k + 1]!));
  }
  ctx.stroke();
  ctx.setLineDash([]);
}
