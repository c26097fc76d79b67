// Made by scripts/generate.mjs from schemas/. Do not edit.
// @ts-nocheck
import { makeValidator as filteringRulesValidator } from './filteringRules';

export function makeValidator(): (value: unknown) => boolean {
const filteringRules = filteringRulesValidator();
const exports = {};
exports.made = validate10;

function validate10(data){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.active === undefined) && (missing0 = "active")) || ((data.draft === undefined) && (missing0 = "draft"))){
validate10.errors = [0];
return false;
}
else {
if(data.active !== undefined){
const _errs2 = errors;
if(!filteringRules(data.active)){
validate10.errors = [0];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.draft !== undefined){
const _errs3 = errors;
if(!filteringRules(data.draft)){
validate10.errors = [0];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
else {
validate10.errors = [0];
return false;
}
}
validate10.errors = vErrors;
return errors === 0;
}

return exports.made;
}
