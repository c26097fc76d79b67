import { peek } from '../client/elasticsearch';

/** An index, as the list shows it. */
export interface IndexSummary {
  readonly name: string;
  readonly open: boolean;
  readonly documents: number;
  readonly aliases: readonly string[];
}

interface CatIndex {
  readonly index: string;
  readonly status: string;
  readonly 'docs.count': string | null;
}

type Aliases = Readonly<Record<string, { readonly aliases: Readonly<Record<string, unknown>> }>>;

/** All indices, hidden ones too, in the order of their names; those of the system come last. */
export async function readIndices(): Promise<readonly IndexSummary[]> {
  const [indices, aliases] = await Promise.all([
    peek<readonly CatIndex[]>('/_cat/indices?format=json&expand_wildcards=all&h=index,status,docs.count'),
    peek<Aliases>('/_alias?expand_wildcards=all'),
  ]);
  return indices
    .map((each) => ({
      name: each.index,
      open: each.status === 'open',
      documents: Number(each['docs.count'] ?? 0),
      aliases: Object.keys(aliases[each.index]?.aliases ?? {}),
    }))
    .sort((one, other) => rank(one) - rank(other) || one.name.localeCompare(other.name));
}

const rank = ({ name }: IndexSummary): number => (name.startsWith('.') ? 1 : 0);

/** What an index is made of. */
export interface IndexDefinition {
  readonly aliases: object;
  readonly mappings: object;
  readonly settings: object;
}

/** The definitions of the indices that a name or a pattern stands for. @throws CallFailure in Elasticsearch's words. */
export const readDefinitions = (index: string): Promise<Readonly<Record<string, IndexDefinition>>> =>
  peek(`/${encodeURIComponent(index)}?expand_wildcards=all`);
