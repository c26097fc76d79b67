/** The words that options and flags can have, wherever these are declared. */
export const optionWords = {
  buildFlavor: ['default', 'serverless'],
  license: ['basic', 'trial', 'standard', 'gold', 'platinum', 'enterprise'],
  auth: ['none', 'any', 'on'],
  refresh: ['immediate', 'explicit'],
} as const;
