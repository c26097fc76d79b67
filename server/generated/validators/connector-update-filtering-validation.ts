// Made by scripts/generate.mjs from schemas/. Do not edit.
// @ts-nocheck
import { makeValidator as filteringValidationInfoValidator } from './definitions/filteringValidationInfo';

export function makeValidator(): (value: unknown) => boolean {
const filteringValidationInfo = filteringValidationInfoValidator();
const exports = {};
exports.made = validate10;

function validate10(data){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.validation === undefined) && (missing0 = "validation")){
validate10.errors = [0];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(key0 === "validation")){
validate10.errors = [0];
return false;
break;
}
}
if(_errs1 === errors){
if(data.validation !== undefined){
if(!filteringValidationInfo(data.validation)){
validate10.errors = [0];
return false;
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
