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
if((data.worker_hostname === undefined) && (missing0 = "worker_hostname")){
validate10.errors = [0];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "worker_hostname") || (key0 === "sync_cursor"))){
validate10.errors = [0];
return false;
break;
}
}
if(_errs1 === errors){
if(data.worker_hostname !== undefined){
const _errs2 = errors;
if(typeof data.worker_hostname !== "string"){
validate10.errors = [0];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sync_cursor !== undefined){
let data1 = data.sync_cursor;
const _errs4 = errors;
if(!(data1 && typeof data1 == "object" && !Array.isArray(data1))){
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
