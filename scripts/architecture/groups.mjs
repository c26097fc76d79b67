// What the layers of server/ have in groups.

/** Packages with a file for each language. */
export const wholePackages = ['@orama/stemmers/', '@orama/stopwords/', 'stopwords-json/'];

/** Folders whose subfolders do not import each other, with the subfolders that all of them may import. */
export const families = {
  endpoints: ['shared'],
};
