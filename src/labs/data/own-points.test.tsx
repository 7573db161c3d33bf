// @vitest-environment happy-dom
import { cleanup, fireEvent, render } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { DataSpec } from '../../data/data';
import { OwnData } from './OwnData';
import { useOwn } from './useOwn';

/** Everything that the lab was given, newest last. */
let given: DataSpec[] = [];

function Lab() {
  const [data, setData] = useState<DataSpec>({ set: 'ring' });
  const give = (next: DataSpec) => {
    given.push(next);
    setData(next);
  };
  const { chosen, pick, use } = useOwn(data, 'moons', give);
  return (
    <>
      <output>{chosen}</output>
      {['drawn', 'spiral'].map((set) => (
        <button onClick={() => pick(set)}>{set}</button>
      ))}
      <button onClick={() => give({ set: 'line' })}>preset</button>
      {chosen === 'drawn' && (
        <OwnData
          id="lab"
          points={'points' in data ? data.points : new Float32Array()}
          otherwise={`the lab learns ${data.set}`}
          onPoints={(points) => use('drawn', points.length > 0 ? { set: 'drawn', points } : undefined)}
        />
      )}
    </>
  );
}

beforeEach(() => {
  given = [];
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function page() {
  const { container, getByText, getByLabelText } = render(<Lab />);
  const press = (name: string) => fireEvent.click(getByText(name));
  const type = (axis: string, value: string) => fireEvent.input(getByLabelText(axis), { target: { value } });
  return { press, type, getByText, chosen: () => container.querySelector('output')!.textContent };
}
const last = () => given.at(-1);

it('hands a typed point to the lab in the same moment, and takes it back in the same moment', () => {
  const { press, type, getByText } = page();
  press('drawn');
  expect(given).toEqual([]);
  getByText(/No points yet: until there are, the lab learns ring/);
  type('x', '1.5');
  press('Add point');
  expect(last()).toEqual({ set: 'drawn', points: Float32Array.of(1.5, 0) });
  press('Add point');
  expect(last()).toEqual({ set: 'drawn', points: Float32Array.of(1.5, 0, 1.5, 0) });
  press('Undo');
  expect(last()).toEqual({ set: 'drawn', points: Float32Array.of(1.5, 0) });
});

it('uses the first set once all points are cleared, and stays open', () => {
  const { press, chosen } = page();
  press('drawn');
  press('Add point');
  press('Clear');
  expect(last()).toEqual({ set: 'moons' });
  expect(chosen()).toBe('drawn');
});

it('keeps the points while another set is used', () => {
  const { press, chosen } = page();
  press('drawn');
  press('Add point');
  press('spiral');
  expect([last(), chosen()]).toEqual([{ set: 'spiral' }, 'spiral']);
  press('drawn');
  expect(last()).toEqual({ set: 'drawn', points: Float32Array.of(0, 0) });
});

it('says which set is used when a preset brings one', () => {
  const { press, chosen } = page();
  press('drawn');
  press('preset');
  expect(chosen()).toBe('line');
});
