interface Props {
  /** How many come before the page that is shown. */
  readonly from: number;
  /** How many are on it. */
  readonly count: number;
  readonly total: number;
  /** How many fit on a page. */
  readonly page: number;
  /** True if there are links to the first page and to the last. */
  readonly ends?: boolean;
  readonly linkTo: (from: number) => string;
}

/** Which part of a long list is shown, and the ways to the others. */
export function PageLinks({ from, count, total, page, ends = false, linkTo }: Props) {
  const range = count === 0 ? '0' : `${(from + 1).toLocaleString('en')}–${(from + count).toLocaleString('en')}`;
  const hasNext = from + count < total && count > 0;
  return (
    <>
      <span role="status">
        {range} of {total.toLocaleString('en')}
      </span>
      {ends && from > 0 && <a href={linkTo(0)}>First</a>}
      {from > 0 && <a href={linkTo(Math.max(0, from - page))}>Previous</a>}
      {hasNext && <a href={linkTo(from + page)}>Next</a>}
      {ends && hasNext && <a href={linkTo(Math.floor((total - 1) / page) * page)}>Last</a>}
    </>
  );
}
