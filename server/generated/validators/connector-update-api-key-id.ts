// Made by scripts/generate.mjs from schemas/. Do not edit.
// @ts-nocheck

export function makeValidator(): (value: unknown) => boolean {
const exports = {};
exports.made = validate10;

function validate10(data){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "api_key_id") || (key0 === "api_key_secret_id"))){
validate10.errors = [0];
return false;
break;
}
}
if(_errs1 === errors){
if(data.api_key_id !== undefined){
let data0 = data.api_key_id;
const _errs2 = errors;
if((typeof data0 !== "string") && (data0 !== null)){
validate10.errors = [0];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.api_key_secret_id !== undefined){
let data1 = data.api_key_secret_id;
const _errs4 = errors;
if((typeof data1 !== "string") && (data1 !== null)){
validate10.errors = [0];
return false;
}
var valid0 = _errs4 === errors;
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
