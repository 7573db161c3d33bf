import { paperOf } from '../../components/figures/paper';
import { trainedLabs, wholeLab } from '../../labs/registry';

/** What a lab shows on paper if nobody has come near it. */
export const getStaticPaths = () =>
  trainedLabs.filter(({ id }) => wholeLab(id).show).map(({ id }) => ({ params: { id } }));

export const GET = ({ params }: { params: { id: string } }) =>
  new Response(paperOf(params.id), { headers: { 'content-type': 'image/svg+xml' } });
