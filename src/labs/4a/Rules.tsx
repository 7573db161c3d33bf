import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { answer, type Rule } from '../../models/rules/responder';
import { listener, readScript } from '../../models/rules/script';
import { Sentences } from './Sentences';

interface Line {
  readonly who: 'you' | 'rules';
  readonly text: string;
  readonly rule?: Rule | undefined;
}

/** Lines of the conversation that stay on the page. */
const kept = 40;

interface Props {
  readonly id: string;
  readonly seed: number;
  /** Hidden, it says nothing. */
  readonly shown: boolean;
  /** The picture in words. */
  readonly onWords: (words: string) => void;
}

/** A conversation, and beside it the whole of what makes it. */
export function Rules({ id, seed, shown, onWords }: Props) {
  const [script, setScript] = useState(listener);
  const [said, say] = useState('');
  const [talk, setTalk] = useState<readonly Line[]>([]);
  const turns = useRef(new Map<string, number>());
  const { rules, problems } = useMemo(() => readScript(script), [script]);
  const fired = talk.at(-1)?.rule;
  useEffect(() => {
    if (!shown) return;
    const last = talk.at(-1);
    onWords(
      last
        ? `The rules answered “${last.text}”${fired ? `, by the rule “${fired.pattern}”` : ''}. ${rules.length} rules stand beside the conversation.`
        : `${rules.length} rules stand beside an empty conversation, and three lists below it.`,
    );
  }, [talk, rules, shown]);
  const send = () => {
    if (said.trim() === '') return;
    const reply = answer(rules, said, ({ pattern }) => turns.current.get(pattern) ?? 0);
    if (reply.rule) turns.current.set(reply.rule.pattern, (turns.current.get(reply.rule.pattern) ?? 0) + 1);
    const lines: Line[] = [
      { who: 'you', text: said },
      { who: 'rules', text: reply.text, rule: reply.rule },
    ];
    setTalk([...talk, ...lines].slice(-kept));
    say('');
  };
  const again = () => {
    setScript(listener);
    setTalk([]);
    turns.current.clear();
  };
  return (
    <>
      <div class="rules-room">
        <div>
          <p class="view-title">A conversation</p>
          <ol class="talk" aria-live="polite">
            {talk.length === 0 && <li class="rules">Tell me what is on your mind.</li>}
            {talk.map(({ who, text, rule }, i) => (
              <li key={i} class={who}>
                <span class="vh">{who === 'you' ? 'You: ' : 'Rules: '}</span>
                {text}
                {who === 'rules' && (
                  <small>{rule ? `rule in line ${rule.line}: ${rule.pattern}` : 'no rule fits'}</small>
                )}
              </li>
            ))}
          </ol>
          <form
            class="writer-acts"
            onSubmit={(e) => {
              e.preventDefault();
              send();
            }}
          >
            <label for={`${id}-said`}>Say</label>
            <input
              id={`${id}-said`}
              class="field"
              type="text"
              maxLength={200}
              autocomplete="off"
              value={said}
              placeholder="I need a holiday"
              onInput={(e) => say(e.currentTarget.value)}
            />
            <button type="submit" class="btn primary" aria-disabled={said.trim() === ''}>
              Send
            </button>
          </form>
        </div>
        <div>
          <p class="view-title">
            <label for={`${id}-script`}>All of its rules: change them</label>
          </p>
          <textarea
            id={`${id}-script`}
            class="field script"
            rows={14}
            spellcheck={false}
            value={script}
            aria-describedby={`${id}-script-told`}
            onInput={(e) => setScript(e.currentTarget.value)}
          />
          <p class="small" id={`${id}-script-told`} role="status">
            {problems.length > 0
              ? `${problems[0]} The other rules hold.`
              : `${rules.length} rules, tried from the top.${fired ? ` The last answer came from line ${fired.line}.` : ''}`}
          </p>
          <button type="button" class="btn slim" onClick={again}>
            Reset rules and talk
          </button>
        </div>
      </div>
      <Sentences id={id} seed={seed} />
    </>
  );
}
