import { describe, expect, it } from 'vitest';
import { Stream } from '../../math/stream';
import { answer, match } from './responder';
import { listener, readScript } from './script';
import { possible, sentence } from './sentence';

describe('a pattern', () => {
  it('matches whole words, and its stars hold the rest', () => {
    expect(match('* i need *', 'Well, I need a holiday!')).toEqual(['well', 'a holiday']);
    expect(match('* i need *', 'I need')).toEqual(['', '']);
    expect(match('* art *', 'I hit the cart hard')).toBeUndefined();
  });
  it('takes any script, and marks that mean something else in a search', () => {
    expect(match('* я *', 'Вчера я спал')).toEqual(['вчера', 'спал']);
    expect(match('(*) c++ *', 'c++ is fast')).toBeUndefined();
  });
  it('of many stars that fits nothing is told so at once, however long the sentence', () => {
    const stars = Array.from({ length: 12 }, () => '* a').join(' ');
    expect(match(`${stars} z`, 'a '.repeat(100))).toBeUndefined();
  });

  it('of one star fits everything, also nothing', () => {
    expect(match('*', '')).toEqual(['']);
    expect(match('*', 'whatever you say 🙂')).toEqual(['whatever you say']);
  });
});

describe('the responder', () => {
  const { rules, problems } = readScript(listener);
  it('reads its own script without a complaint', () => {
    expect(problems).toEqual([]);
    expect(rules).toHaveLength(11);
  });
  it('answers with pieces of what was said, and turns I into you', () => {
    expect(answer(rules, 'I need my sister.').text).toBe('Why do you need your sister?');
    expect(answer(rules, 'you are just a program').text).toBe(
      'What makes you think that I am just a program?',
    );
  });
  it('takes the first rule that fits, and its answers in turn', () => {
    const said = 'My dog';
    expect(answer(rules, said).rule?.pattern).toBe('* my *');
    expect(answer(rules, said, () => 1).text).toBe('What comes to mind when you think of your dog?');
    expect(answer(rules, said, () => 2).text).toBe(answer(rules, said).text);
  });
  it('always has an answer while a rule of one star stands last', () => {
    expect(answer(rules, '数学 👩‍🚀').rule?.pattern).toBe('*');
    expect(answer([], 'hello').rule).toBeUndefined();
  });
  it('does not know what it says: nonsense of the right shape gets a fitting answer', () => {
    expect(answer(rules, 'I am a purple theorem').text).toBe('How long have you been a purple theorem?');
  });
});

it('a script says which words can never fit, and which braces mean nothing', () => {
  const { rules, problems } = readScript(
    '* really? * -> Yes.\n* i am * -> Why {two}?\n* i am * -> Why {2?\n* don’t * -> No?',
  );
  expect(problems).toEqual([
    'Line 1: “really?” never fits: of what is said, only letters, digits and apostrophes are looked at.',
    'Line 2: {two} means nothing: between braces stands the number of a star, as in {1}.',
    'Line 3: {2? means nothing: between braces stands the number of a star, as in {1}.',
  ]);
  expect(rules.map(({ pattern }) => pattern)).toEqual(['* don’t *']);
  expect(answer(rules, 'I don’t know').text).toBe('No?');
});

it('a script names each line that it cannot read, and keeps the others', () => {
  const { rules, problems } = readScript('* a * -> A\nno arrow\n-> x\n* b ->\n* c * -> {3}\n# note\n');
  expect(rules.map(({ pattern }) => pattern)).toEqual(['* a *']);
  expect(problems.map((problem) => problem.slice(0, 6))).toEqual(['Line 2', 'Line 3', 'Line 4', 'Line 5']);
  expect(problems[3]).toBe('Line 5: {3} asks for star number 3, and the pattern has 2.');
});

describe('the sentence machine', () => {
  const lists = [
    ['The cat', 'A robot'],
    ['eats', 'paints'],
    ['the moon', 'a fish'],
  ];
  it('can say the product of its lists, and nothing else', () => {
    const rng = new Stream(1);
    const said = new Set(Array.from({ length: 400 }, () => sentence(lists, rng)));
    expect(possible(lists)).toBe(8);
    expect(said.size).toBe(8);
    expect(
      [...said].every((line) => /^(The cat|A robot) (eats|paints) (the moon|a fish)\.$/.test(line)),
    ).toBe(true);
  });
  it('says nothing where a list is empty', () => {
    expect(possible([...lists, []])).toBe(0);
    expect(sentence([...lists, []], new Stream(1))).toBe('');
  });
});
