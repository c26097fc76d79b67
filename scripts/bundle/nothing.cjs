// In place of packages that are never used.
module.exports = {};
