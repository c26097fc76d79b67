// Made by scripts/generate.mjs from schemas/. Do not edit.
// @ts-nocheck
import { makeValidator as advancedSnippetValidator } from './advancedSnippet';
import { makeValidator as filteringRuleValidator } from './filteringRule';
import { makeValidator as filteringValidationInfoValidator } from './filteringValidationInfo';

export function makeValidator(): (value: unknown) => boolean {
const advancedSnippet = advancedSnippetValidator();
const filteringRule = filteringRuleValidator();
const filteringValidationInfo = filteringValidationInfoValidator();
const exports = {};
exports.made = validate10;

function validate10(data){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.advanced_snippet === undefined) && (missing0 = "advanced_snippet")) || ((data.rules === undefined) && (missing0 = "rules"))) || ((data.validation === undefined) && (missing0 = "validation"))){
validate10.errors = [0];
return false;
}
else {
if(data.advanced_snippet !== undefined){
const _errs2 = errors;
if(!advancedSnippet(data.advanced_snippet)){
validate10.errors = [0];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.rules !== undefined){
let data1 = data.rules;
const _errs3 = errors;
const _errs4 = errors;
let valid1 = false;
const _errs5 = errors;
if(!filteringRule(data1)){
const err0 = 0;
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs5 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs6 = errors;
if(errors === _errs6){
if(Array.isArray(data1)){
var valid2 = true;
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
const _errs8 = errors;
if(!filteringRule(data1[i0])){
const err1 = 0;
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var valid2 = _errs8 === errors;
if(!valid2){
break;
}
}
}
else {
const err2 = 0;
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid0 = _errs6 === errors;
valid1 = valid1 || _valid0;
}
if(!valid1){
const err3 = 0;
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
validate10.errors = vErrors;
return false;
}
else {
errors = _errs4;
if(vErrors !== null){
if(_errs4){
vErrors.length = _errs4;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.validation !== undefined){
const _errs9 = errors;
if(!filteringValidationInfo(data.validation)){
validate10.errors = [0];
return false;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
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
