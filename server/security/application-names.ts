import { isPrivilegeName } from './application-privileges';

const PREFIX = /^[a-z][A-Za-z0-9]*$/;
const NAME_OR_ACTION = /^[!-~]*$/;
/** Strings.INVALID_FILENAME_CHARS */
const NOT_IN_SUFFIX = /[\\/*?"<>| ,]/;

/**
 * What is wrong with the name of an application (ApplicationPrivilege.validateApplicationName).
 *
 * @param mayEndOpen whether it may be a pattern that ends with `*`
 */
export function applicationNameProblems(name: string, mayEndOpen = false): string[] {
  if (name === '') return ['Application names cannot be blank'];
  const open = name.endsWith('*');
  const asterisk = name.indexOf('*');
  if (asterisk >= 0 && !mayEndOpen) return [`Application names may not contain '*' (found '${name}')`];
  if (name === '*') return [];
  if (asterisk >= 0 && asterisk !== name.length - 1) {
    return [`Application name patterns only support trailing wildcards (found '${name}')`];
  }
  if (/\s/.test(name)) return [`Application names may not contain whitespace (found '${name}')`];
  return partProblems(open ? name.slice(0, -1) : name, open);
}

function partProblems(name: string, open: boolean): string[] {
  const split = name.search(/[_-]/);
  const prefix = split < 0 ? name : name.slice(0, split);
  if (!PREFIX.test(prefix)) {
    return [`An application name prefix must match the pattern ^[a-z][A-Za-z0-9]*$ (found '${prefix}')`];
  }
  if (prefix.length < 3 && !open) {
    return [`An application name prefix must be at least 3 characters long (found '${prefix}')`];
  }
  const suffix = split < 0 ? '' : name.slice(split + 1);
  return NOT_IN_SUFFIX.test(suffix) ? [`An application name suffix may not contain '${suffix}'`] : [];
}

/** ApplicationPrivilege.validatePrivilegeName */
export function privilegeNameProblems(name: string): string[] {
  if (isPrivilegeName(name)) return [];
  return [`Application privilege names must match the pattern ^[a-z][a-zA-Z0-9_.-]*$ (found '${name}')`];
}

/** ApplicationPrivilege.validatePrivilegeOrActionName */
export function nameOrActionProblems(name: string): string[] {
  if (NAME_OR_ACTION.test(name)) return [];
  return [`Application privilege names and actions must match the pattern ^\\p{Graph}*$ (found '${name}')`];
}

/** ApplicationPrivilege.validateActionName: a pattern is told from a name by one of its characters. */
export function actionProblems(action: string): string[] {
  if (/[/:*]/.test(action)) return [];
  return [`action [${action}] is not a valid action pattern - it must contain one of '/', ':', or '*'`];
}
