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
let missing0;
if((data.index_name === undefined) && (missing0 = "index_name")){
validate10.errors = [0];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(key0 === "index_name")){
validate10.errors = [0];
return false;
break;
}
}
if(_errs1 === errors){
if(data.index_name !== undefined){
let data0 = data.index_name;
if((typeof data0 !== "string") && (data0 !== null)){
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
