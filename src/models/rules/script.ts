/** Rules as text: one a line, `pattern -> answer | answer`. Empty lines and lines that begin with # are left out. */
import { even, plain, type Rule } from './responder';

export interface Script {
  readonly rules: readonly Rule[];
  /** What is wrong, each with its line. */
  readonly problems: readonly string[];
}

export function readScript(text: string): Script {
  const rules: Rule[] = [];
  const problems: string[] = [];
  text.split('\n').forEach((written, i) => {
    const row = written.trim();
    if (row === '' || row.startsWith('#')) return undefined;
    const wrong = (what: string) =>
      void problems.push(`Line ${i + 1}: ${what}`);
    const at = row.indexOf('->');
    if (at < 0)
      return wrong(
        'an arrow -> must stand between pattern and answers.',
      );
    const pattern = row.slice(0, at).trim();
    const answers = row
      .slice(at + 2)
      .split('|')
      .map((ready) => ready.trim())
      .filter(Boolean);
    const stars = pattern
      .split(/\s+/)
      .filter((part) => part === '*').length;
    const unheard = pattern
      .split(/\s+/)
      .find((part) => part !== '*' && plain(part) !== even(part));
    const strange = /\{(?!\d\})[^}]*\}?/.exec(row)?.[0];
    const asked = [...row.matchAll(/\{(\d)\}/g)].map(
      (found) => +found[1]!,
    );
    const beyond = asked.find((star) => star < 1 || star > stars);
    if (pattern === '') return wrong('the pattern is missing.');
    if (answers.length === 0) return wrong('an answer is missing.');
    if (unheard !== undefined)
      return wrong(
        `“${unheard}” never fits: of what is said, only letters, digits and apostrophes are looked at.`,
      );
    if (strange !== undefined)
      return wrong(
        `${strange} means nothing: between braces stands the number of a star, as in {1}.`,
      );
    if (beyond !== undefined)
      return wrong(
        `{${beyond}} asks for star number ${beyond}, and the pattern has ${stars}.`,
      );
    return rules.push({ pattern, answers, line: i + 1 });
  });
  return { rules, problems };
}

/** A listener with eleven rules: ours, in the manner of the DOCTOR of 1966. */
export const listener = `# pattern -> answer | another answer
# * stands for any words; {2} puts in what the second * found
* i need * -> Why do you need {2}? | What would it change to get {2}?
* i am * -> How long have you been {2}? | Do you like being {2}?
* i feel * -> When else do you feel {2}? | What makes you feel {2}?
* my * -> Tell me more about your {2}. | What comes to mind when you think of your {2}?
* because * -> Is that the whole reason? | What else could be the reason?
* you are * -> What makes you think that I am {2}?
* always * -> Can you think of one example?
* computer * -> Do machines worry you?
* yes * -> You seem quite sure. | I see.
* no * -> Why not? | Are you saying no just to be negative?
* -> Please go on. | I see. | What does that suggest to you?`;
