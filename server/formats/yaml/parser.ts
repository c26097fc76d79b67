import type { InSteps } from '../../runtime/in-steps';
import type { YamlCursor, YamlMark } from './cursor';
import type { Scanner } from './scanner';
import type { YamlToken, YamlTokenKind } from './tokens';

/** Receives what the parser finds, as SnakeYAML's events; aliases and anchors are just names and are not resolved. */
export interface YamlListener {
  scalar(value: string, plain: boolean, tag: string | undefined): void;
  alias(name: string): void;
  start(kind: 'mapping' | 'sequence', anchor: string | undefined, tag: string | undefined): void;
  end(): void;
}

/** How many states are passed in one step. */
const STATES_AT_ONCE = 1_000;

/** A state of the grammar: what has to be parsed next. */
type State = () => void;

/**
 * Parses YAML as SnakeYAML does. Pending states are kept in a list instead of on the call stack, so nesting uses
 * memory, which the listener limits, rather than stack.
 */
export class YamlParser {
  private readonly states: State[] = [];
  /** Where the open collections begin, for errors. */
  private readonly marks: YamlMark[] = [];
  private documents = 0;

  constructor(
    private readonly scanner: Scanner,
    private readonly cursor: YamlCursor,
    private readonly listener: YamlListener,
  ) {}

  /** Parses all documents of the text. */
  *run(): InSteps<void> {
    let taken = 0;
    while (this.document()) {
      for (let state = this.states.pop(); state; state = this.states.pop()) {
        state();
        taken += 1;
        if (taken % STATES_AT_ONCE === 0) yield;
      }
    }
  }

  private document(): boolean {
    while (this.is('<document end>')) this.scanner.next();
    if (this.is('<stream end>')) return false;
    const isImplicit = !this.is('<directive>', '<document start>');
    if (isImplicit && this.documents > 0) throw this.expected('<document start>');
    this.documents += 1;
    while (this.is('<directive>')) this.scanner.next();
    if (!isImplicit) {
      if (!this.is('<document start>')) throw this.expected('<document start>');
      this.scanner.next();
    }
    this.states.push(this.documentEnd, isImplicit ? this.blockNode : this.documentContent);
    return true;
  }

  private readonly documentContent: State = () => {
    if (this.is('<directive>', '<document start>', '<document end>', '<stream end>')) this.empty();
    else this.blockNode();
  };

  private readonly documentEnd: State = () => {
    this.scanner.tags.reset();
  };

  private readonly blockNode: State = () => this.node(true, false);
  private readonly blockNodeOrIndentless: State = () => this.node(true, true);
  private readonly flowNode: State = () => this.node(false, false);

  private node(block: boolean, indentless: boolean): void {
    const first = this.scanner.peek();
    if (first.kind === '<alias>') {
      this.scanner.next();
      this.moved(first.end);
      this.listener.alias(first.value);
      return;
    }
    const { anchor, tag } = this.properties();
    const token = this.scanner.peek();
    if (indentless && token.kind === '-') {
      this.begin('sequence', token, anchor, tag, this.indentlessEntry, false);
    } else if (token.kind === '<scalar>') {
      this.scanner.next();
      this.moved(token.end);
      this.listener.scalar(token.value, token.plain, tag);
    } else if (token.kind === '[') {
      this.begin('sequence', token, anchor, tag, this.firstFlowEntry);
    } else if (token.kind === '{') {
      this.begin('mapping', token, anchor, tag, this.firstFlowKey);
    } else if (block && token.kind === '<block sequence start>') {
      this.begin('sequence', token, anchor, tag, this.blockEntry);
    } else if (block && token.kind === '<block mapping start>') {
      this.begin('mapping', token, anchor, tag, this.blockKey);
    } else if (anchor !== undefined || tag !== undefined) {
      this.listener.scalar('', true, tag);
    } else {
      const context = `while parsing a ${block ? 'block' : 'flow'} node`;
      const problem = `expected the node content, but found '${token.kind}'`;
      throw this.cursor.fault('parser', problem, token.start, context, first.start);
    }
  }

  private properties(): { anchor: string | undefined; tag: string | undefined } {
    let anchor: string | undefined;
    let tag: string | undefined;
    for (;;) {
      const token = this.scanner.peek();
      if (token.kind === '<anchor>' && anchor === undefined) anchor = token.value;
      else if (token.kind === '<tag>' && tag === undefined) tag = token.value;
      else return { anchor, tag };
      this.moved(token.end);
      this.scanner.next();
    }
  }

  private begin(
    kind: 'mapping' | 'sequence',
    token: YamlToken,
    anchor: string | undefined,
    tag: string | undefined,
    entries: State,
    consume = true,
  ): void {
    this.moved(token.end);
    this.marks.push(token.start);
    if (consume) this.scanner.next();
    this.listener.start(kind, anchor, tag);
    this.states.push(entries);
  }

  private finish(): void {
    this.moved(this.scanner.next().end);
    this.marks.pop();
    this.listener.end();
  }

  private readonly blockEntry: State = () => {
    const token = this.scanner.peek();
    if (token.kind === '-') {
      this.scanner.next();
      this.states.push(this.blockEntry);
      if (this.is('-', '<block end>')) this.empty();
      else this.states.push(this.blockNode);
    } else if (token.kind === '<block end>') {
      this.finish();
    } else {
      throw this.unexpected('while parsing a block collection', "expected <block end>, but found '");
    }
  };

  private readonly indentlessEntry: State = () => {
    if (this.is('-')) {
      this.scanner.next();
      this.states.push(this.indentlessEntry);
      if (this.is('-', '?', ':', '<block end>')) this.empty();
      else this.states.push(this.blockNode);
    } else {
      this.marks.pop();
      this.listener.end();
    }
  };

  private readonly blockKey: State = () => {
    const token = this.scanner.peek();
    if (token.kind === '?') {
      this.scanner.next();
      this.states.push(this.blockValue);
      if (this.is('?', ':', '<block end>')) this.empty();
      else this.states.push(this.blockNodeOrIndentless);
    } else if (token.kind === '<block end>') {
      this.finish();
    } else {
      throw this.unexpected('while parsing a block mapping', "expected <block end>, but found '");
    }
  };

  private readonly blockValue: State = () => {
    this.states.push(this.blockKey);
    if (!this.is(':')) {
      // SnakeYAML treats a scalar after a key without a colon as the value.
      if (this.is('<scalar>')) this.states.push(this.blockNodeOrIndentless);
      else this.empty();
      return;
    }
    this.scanner.next();
    if (this.is('?', ':', '<block end>')) this.empty();
    else this.states.push(this.blockNodeOrIndentless);
  };

  private readonly firstFlowEntry: State = () => this.flowEntry(true);
  private readonly nextFlowEntry: State = () => this.flowEntry(false);

  private flowEntry(first: boolean): void {
    if (!this.is(']') && !first) this.comma("expected ',' or ']', but got ", 'while parsing a flow sequence');
    if (this.is(']')) {
      this.finish();
    } else if (this.is('?')) {
      const token = this.scanner.next();
      this.moved(token.end);
      this.listener.start('mapping', undefined, undefined);
      this.states.push(this.nextFlowEntry, this.pairEnd, this.pairValue);
      if (this.is(':', ',', ']')) this.empty();
      else this.states.push(this.flowNode);
    } else {
      this.states.push(this.nextFlowEntry, this.flowNode);
    }
  }

  /** The value in a mapping with a single entry and without braces, inside brackets. */
  private readonly pairValue: State = () => {
    if (!this.is(':')) {
      this.empty();
      return;
    }
    this.scanner.next();
    if (this.is(',', ']')) this.empty();
    else this.states.push(this.flowNode);
  };

  private readonly pairEnd: State = () => this.listener.end();

  private readonly firstFlowKey: State = () => this.flowKey(true);
  private readonly nextFlowKey: State = () => this.flowKey(false);

  private flowKey(first: boolean): void {
    if (!this.is('}') && !first) this.comma("expected ',' or '}', but got ", 'while parsing a flow mapping');
    if (this.is('}')) {
      this.finish();
    } else if (this.is('?')) {
      this.scanner.next();
      this.states.push(this.flowValue);
      if (this.is(':', ',', '}')) this.empty();
      else this.states.push(this.flowNode);
    } else {
      this.states.push(this.emptyFlowValue, this.flowNode);
    }
  }

  private readonly flowValue: State = () => {
    this.states.push(this.nextFlowKey);
    if (!this.is(':')) {
      this.empty();
      return;
    }
    this.scanner.next();
    if (this.is(',', '}')) this.empty();
    else this.states.push(this.flowNode);
  };

  private readonly emptyFlowValue: State = () => {
    this.states.push(this.nextFlowKey);
    this.empty();
  };

  private comma(problem: string, context: string): void {
    const token = this.scanner.peek();
    if (token.kind !== ',') {
      throw this.cursor.fault('parser', problem + token.kind, token.start, context, this.marks[this.marks.length - 1]);
    }
    this.scanner.next();
  }

  private unexpected(context: string, problem: string): Error {
    const token = this.scanner.peek();
    const since = this.marks[this.marks.length - 1];
    return this.cursor.fault('parser', `${problem}${token.kind}'`, token.start, context, since);
  }

  private expected(kind: YamlTokenKind): Error {
    const token = this.scanner.peek();
    return this.cursor.fault('parser', `expected '${kind}', but found '${token.kind}'`, token.start);
  }

  /** A missing value. */
  private empty(): void {
    this.listener.scalar('', true, undefined);
  }

  private is(...kinds: YamlTokenKind[]): boolean {
    return kinds.includes(this.scanner.peek().kind);
  }

  private moved(end: YamlMark): void {
    this.cursor.lastEvent = end;
  }
}
