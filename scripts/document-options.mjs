// Tables of options in docs/fidelity.md: what each operation, query, aggregation and processor does with what it accepts.

/** What has a name of its own is code; `every processor` is not. */
const title = (owner) => (owner.startsWith('every ') ? owner : `\`${owner}\``);
const names = (list) => list.map((name) => `\`${name}\``).join(', ');

/**
 * @param {string} column the title of the first column
 * @param {Iterable<[string, Record<string, {kept?: string, refused?: string} | undefined>]>} tables options by their owner
 * @returns {string} a table of three classes, and the numbered reasons to which it refers
 */
export function optionChapter(column, tables) {
  const reasons = new Map();
  const numberOf = (reason) => {
    if (!reasons.has(reason)) reasons.set(reason, reasons.size + 1);
    return reasons.get(reason);
  };
  const rows = [...tables]
    .filter(([, options]) => Object.keys(options).length > 0)
    .map(([owner, options]) => {
      const entries = Object.entries(options);
      const done = entries
        .filter(([, effect]) => !effect?.kept && effect?.refused !== 'any value')
        .map(([name]) => name);
      const kept = entries.filter(([, effect]) => effect?.kept);
      const refused = entries.filter(([, effect]) => effect?.refused);
      const keptText = kept.map(([name, effect]) => `\`${name}\` (${numberOf(effect.kept)})`).join(', ');
      const refusedText = refused.map(([name, { refused: values }]) =>
        values === 'any value' ? `\`${name}\`` : `\`${name}\`: ${values}`,
      );
      return `| ${title(owner)} | ${names(done)} | ${keptText} | ${refusedText.join('; ')} |`;
    });
  const list = [...reasons].map(([reason, number]) => `${number}. ${reason}`);
  return `| ${column} | take effect | no effect that a client could see (why) | refused with a 501 |
| --- | --- | --- | --- |
${rows.join('\n')}
${list.length > 0 ? `\nWhy there is no effect to see:\n\n${list.join('\n')}\n` : ''}`;
}
