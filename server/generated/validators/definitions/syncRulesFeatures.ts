// Made by scripts/generate.mjs from schemas/. Do not edit.
// @ts-nocheck
import { makeValidator as featureEnabledValidator } from './featureEnabled';

export function makeValidator(): (value: unknown) => boolean {
const featureEnabled = featureEnabledValidator();
const exports = {};
exports.made = validate10;

function validate10(data){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.advanced !== undefined){
const _errs2 = errors;
if(!featureEnabled(data.advanced)){
validate10.errors = [0];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.basic !== undefined){
const _errs3 = errors;
if(!featureEnabled(data.basic)){
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
