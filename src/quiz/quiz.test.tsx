// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { judge } from './judge';
import { openStore } from '../labs/state/store';
import { fits, memoryIn, type Kept, type Memory } from './kept';
import { Question } from './Question';
import { quiz, type Bug, type Choice, type Match, type Numeric, type Order } from './question';

const common = { objective: 'order', bloom: 'apply', ask: 'Which?' } as const;
const choice: Choice = {
  ...common,
  kind: 'choice',
  id: 'q-choice',
  options: [
    { label: 'no', says: 'It is not.', misconception: 'M3', links: [{ to: '#here', label: 'Read again' }] },
    { label: 'yes', says: 'It is.', right: true },
  ],
};
const order: Order = {
  ...common,
  kind: 'order',
  id: 'q-order',
  steps: ['a', 'b', 'c'].map((label) => ({ label, says: `${label} is too early or too late.` })),
  shown: [1, 0, 2],
  right: { says: 'In order.' },
};
const number: Numeric = {
  ...common,
  kind: 'number',
  id: 'q-number',
  unit: 'nats',
  answer: 1.386,
  within: 0.02,
  right: { says: 'Two coin tosses.' },
  near: [{ value: 0.693, within: 0.02, says: 'Only half of it.', misconception: 'M3' }],
  otherwise: { says: 'Add both terms.' },
};
const bug: Bug = {
  ...common,
  kind: 'bug',
  id: 'q-bug',
  file: 'loop.py',
  lines: [{ code: 'x = 1' }, { code: 'x = y', right: true, says: { says: 'y is not there.' } }],
  otherwise: { says: 'This line is fine.' },
};
const match: Match = {
  ...common,
  kind: 'match',
  id: 'q-match',
  options: [
    { id: 'one', label: 'One' },
    { id: 'two', label: 'Two' },
  ],
  rows: [
    { label: '1', answer: 'one', says: 'Yes, 1.', not: { two: { says: 'Two is 2.' } } },
    { label: '2', answer: 'two', says: 'Yes, 2.', not: { one: { says: 'One is 1.' } } },
  ],
};
const all = [choice, order, number, bug, match];

const memory = (start?: Kept) => {
  const written: Kept[] = [];
  return { written, read: () => start, write: (_: unknown, value: Kept) => written.push(value) } as Memory & {
    written: Kept[];
  };
};
const show = (question: (typeof all)[number], remembered = memory()) => {
  render(<Question question={question} number={1} total={5} memory={remembered} />);
  return remembered;
};
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const spoken = () => screen.getByRole('status').textContent;

afterEach(() => {
  cleanup();
  localStorage.clear();
});

describe('a question', () => {
  it('is a fieldset named by its question, with an empty live region', () => {
    show(choice);
    expect(screen.getByRole('group', { name: /Which\?/ })).toBeTruthy();
    expect(spoken()).toBe('');
  });

  it('tells a wrong option why it is wrong and where to read again, and speaks it', () => {
    const remembered = show(choice);
    fireEvent.click(screen.getByRole('radio', { name: 'no' }));
    press('Check answer');
    expect(spoken()).toBe('Not quite. It is not.');
    expect(screen.getByRole('link', { name: 'Read again' }).getAttribute('href')).toBe('#here');
    expect(remembered.written).toEqual([{ answer: 0, right: false, confidence: undefined }]);
  });

  it('cannot be checked before something is chosen', () => {
    const remembered = show(choice);
    press('Check answer');
    expect(spoken()).toBe('');
    expect(remembered.written).toEqual([]);
  });

  it('can be tried again, and starts fresh', () => {
    show(choice, memory({ answer: 1, right: true }));
    expect(spoken()).toBe('Right. It is.');
    press('Try again');
    expect(spoken()).toBe('');
    expect(screen.getAllByRole<HTMLInputElement>('radio').every((radio) => !radio.checked)).toBe(true);
  });

  it('orders steps by buttons, and names the first step out of place', () => {
    show(order);
    press('Check answer');
    expect(spoken()).toBe('Not quite. b is too early or too late.');
    press('Try again');
    press('Move up: a');
    press('Check answer');
    expect(spoken()).toBe('Right. In order.');
  });

  it('reads a number with a point or a comma, and knows the usual mistake', () => {
    show(number);
    const field = screen.getByRole('textbox');
    fireEvent.input(field, { target: { value: '0,7' } });
    press('Check answer');
    expect(spoken()).toBe('Not quite. Only half of it.');
    expect(judge(number, '1.39').right).toBe(true);
    expect(judge(number, '5').feedback[0]!.says).toBe('Add both terms.');
  });

  it('lets every line of a listing be picked', () => {
    show(bug);
    fireEvent.click(screen.getByRole('radio', { name: /line 1/ }));
    press('Check answer');
    expect(spoken()).toBe('Not quite. This line is fine.');
    expect(judge(bug, 1).right).toBe(true);
  });

  it('judges every row of a match on its own', () => {
    show(match);
    const [first, second] = screen.getAllByRole<HTMLSelectElement>('combobox');
    fireEvent.change(first!, { target: { value: 'one' } });
    fireEvent.change(second!, { target: { value: 'one' } });
    press('Check answer');
    expect(spoken()).toBe('Right. Yes, 1. Not quite. One is 1.');
  });

  it('remembers an answer in this browser, and forgets what no longer fits', () => {
    const kept = memoryIn(openStore(localStorage));
    kept.write(choice, { answer: 1, right: true });
    expect(kept.read(choice)).toEqual({ answer: 1, right: true });
    kept.write(choice, { answer: 7, right: true });
    expect(kept.read(choice)).toBeUndefined();
    expect(fits(order, [0, 0, 2])).toBe(false);
    expect(fits(match, ['one', 'three'])).toBe(false);
    expect(fits(number, 'many')).toBe(false);
    expect(fits(bug, '1')).toBe(false);
  });
});

describe('the author', () => {
  it('may write every kind', () => expect(quiz(all)).toBe(all));

  it.each([
    ['an id twice', [choice, choice], 'its id is taken'],
    ['no right option', [{ ...choice, options: [choice.options[0]!] }], 'exactly one right option'],
    [
      'a distractor without a misconception',
      [{ ...choice, options: [choice.options[1]!, { label: 'no', says: 'It is not.' }] }],
      'names its misconception',
    ],
    ['steps shown in order', [{ ...order, shown: [0, 1, 2] }], 'must not start in the right order'],
    ['a missing step', [{ ...order, shown: [0, 1, 1] }], 'every step once'],
    ['an overlapping mistake', [{ ...number, within: 1 }], 'must not overlap'],
    ['two faulty lines', [{ ...bug, lines: [bug.lines[1]!, bug.lines[1]!] }], 'exactly one faulty line'],
    [
      'a row without feedback',
      [{ ...match, rows: [{ ...match.rows[0]!, not: {} }] }],
      'feedback on every option',
    ],
  ])('is stopped by %s', (_, questions, rule) => {
    expect(() => quiz(questions as Choice[])).toThrow(rule);
  });
});
