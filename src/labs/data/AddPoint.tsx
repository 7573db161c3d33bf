import { useState } from 'preact/hooks';

interface Props {
  readonly id: string;
  readonly onAdd: (point: Float32Array) => void;
}

/** One point by its numbers: drawing is never the only way. */
export function AddPoint({ id, onAdd }: Props) {
  const [x, setX] = useState('0');
  const [y, setY] = useState('0');
  const [wrong, setWrong] = useState('');
  const add = (e: Event) => {
    e.preventDefault();
    const at = [Number(x), Number(y)];
    if ([x, y].some((text) => text.trim() === '') || !at.every(Number.isFinite))
      return setWrong('x and y must both be numbers.');
    setWrong('');
    onAdd(Float32Array.from(at));
  };
  return (
    <form class="add-point" onSubmit={add}>
      {(
        [
          ['x', x, setX],
          ['y', y, setY],
        ] as const
      ).map(([name, value, set]) => (
        <label key={name} for={`${id}-add-${name}`}>
          {name}
          <input
            id={`${id}-add-${name}`}
            class="field"
            inputMode="decimal"
            value={value}
            onInput={(e) => set(e.currentTarget.value)}
          />
        </label>
      ))}
      <button class="btn slim">Add point</button>
      {wrong && (
        <span class="small" role="alert">
          {wrong}
        </span>
      )}
    </form>
  );
}
