// Made by scripts/generate.mjs from schemas/. Do not edit.
// @ts-nocheck

export function makeValidator(): (value: unknown) => boolean {
const exports = {};
exports.made = validate10;
const pattern0 = new RegExp("^(?:true|false|[\\t-\\r\\x1C-\\x20\\u1680\\u2000-\\u2006\\u2008-\\u200A\\u2028\\u2029\\u205F\\u3000]*)$", "u");

function validate10(data){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!((((((key0 === "description") || (key0 === "index_name")) || (key0 === "is_native")) || (key0 === "language")) || (key0 === "name")) || (key0 === "service_type"))){
validate10.errors = [0];
return false;
break;
}
}
if(_errs1 === errors){
if(data.description !== undefined){
const _errs2 = errors;
if(typeof data.description !== "string"){
validate10.errors = [0];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.index_name !== undefined){
let data1 = data.index_name;
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
if(valid0){
if(data.is_native !== undefined){
let data2 = data.is_native;
const _errs6 = errors;
const _errs7 = errors;
if((typeof data2 !== "boolean") && (typeof data2 !== "string")){
validate10.errors = [0];
return false;
}
if(errors === _errs7){
if(typeof data2 === "string"){
if(!pattern0.test(data2)){
validate10.errors = [0];
return false;
}
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.language !== undefined){
const _errs9 = errors;
if(typeof data.language !== "string"){
validate10.errors = [0];
return false;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined){
const _errs11 = errors;
if(typeof data.name !== "string"){
validate10.errors = [0];
return false;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.service_type !== undefined){
const _errs13 = errors;
if(typeof data.service_type !== "string"){
validate10.errors = [0];
return false;
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
}
}
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
