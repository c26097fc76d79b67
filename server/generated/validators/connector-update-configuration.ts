// Made by scripts/generate.mjs from schemas/. Do not edit.
// @ts-nocheck
import { makeValidator as configurationEntryValidator } from './definitions/configurationEntry';

export function makeValidator(): (value: unknown) => boolean {
const configurationEntry = configurationEntryValidator();
const exports = {};
exports.made = validate10;

function validate10(data){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "configuration") || (key0 === "values"))){
validate10.errors = [0];
return false;
break;
}
}
if(_errs1 === errors){
if(data.configuration !== undefined){
let data0 = data.configuration;
const _errs2 = errors;
if(errors === _errs2){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key1 in data0){
const _errs5 = errors;
if(!configurationEntry(data0[key1])){
validate10.errors = [0];
return false;
}
var valid1 = _errs5 === errors;
if(!valid1){
break;
}
}
}
else {
validate10.errors = [0];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.values !== undefined){
let data2 = data.values;
const _errs6 = errors;
if(((((!(data2 && typeof data2 == "object" && !Array.isArray(data2))) && (typeof data2 !== "string")) && (!((typeof data2 == "number") && (isFinite(data2))))) && (typeof data2 !== "boolean")) && (data2 !== null)){
validate10.errors = [0];
return false;
}
var valid0 = _errs6 === errors;
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
