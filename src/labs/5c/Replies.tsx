import { people, type Person } from '../../data/text/facts';
import { judge, replies, type Answer, type Answers } from './answers';

/** Everybody in a row, every reply in a column: darker the likelier, a ring where the text says so. */
export const Replies = ({ answers }: { readonly answers: Answers }) => (
  <div class="replies-scroll" tabIndex={0} role="region" aria-label="What the model answers">
    <table class="replies-table">
      <thead>
        <tr>
          <th scope="col">lives in</th>
          {replies.map((reply) => (
            <th scope="col" key={reply}>
              {reply}
            </th>
          ))}
          <th scope="col">other</th>
          <th scope="col">verdict</th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <Row key={person.name} person={person} answer={answers[person.name]} />
        ))}
      </tbody>
    </table>
  </div>
);

const Row = ({ person, answer }: { readonly person: Person; readonly answer: Answer | undefined }) => (
  <tr class={person.home ? undefined : 'gap'}>
    <th scope="row">{person.name}</th>
    {replies.map((reply, i) => (
      <td
        key={reply}
        class={reply === person.home ? 'says' : undefined}
        style={`--chance: ${answer?.chances[i] ?? 0}`}
      >
        {percent(answer?.chances[i])}
        {reply === person.home && <span class="vh"> (what the text says)</span>}
      </td>
    ))}
    <td style={`--chance: ${answer?.other ?? 0}`}>{percent(answer?.other)}</td>
    <td class="judged">{answer ? judge(person, answer) : person.home ? '' : 'not in its text'}</td>
  </tr>
);

const percent = (chance: number | undefined) =>
  chance === undefined ? '' : chance < 0.005 ? '·' : Math.round(100 * chance);
