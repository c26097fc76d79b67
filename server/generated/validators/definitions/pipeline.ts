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
let missing0;
if(((((data.extract_binary_content === undefined) && (missing0 = "extract_binary_content")) || ((data.name === undefined) && (missing0 = "name"))) || ((data.reduce_whitespace === undefined) && (missing0 = "reduce_whitespace"))) || ((data.run_ml_inference === undefined) && (missing0 = "run_ml_inference"))){
validate10.errors = [0];
return false;
}
else {
if(data.extract_binary_content !== undefined){
let data0 = data.extract_binary_content;
const _errs2 = errors;
const _errs3 = errors;
if((typeof data0 !== "boolean") && (typeof data0 !== "string")){
validate10.errors = [0];
return false;
}
if(errors === _errs3){
if(typeof data0 === "string"){
if(!pattern0.test(data0)){
validate10.errors = [0];
return false;
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined){
const _errs5 = errors;
if(typeof data.name !== "string"){
validate10.errors = [0];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reduce_whitespace !== undefined){
let data2 = data.reduce_whitespace;
const _errs7 = errors;
const _errs8 = errors;
if((typeof data2 !== "boolean") && (typeof data2 !== "string")){
validate10.errors = [0];
return false;
}
if(errors === _errs8){
if(typeof data2 === "string"){
if(!pattern0.test(data2)){
validate10.errors = [0];
return false;
}
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.run_ml_inference !== undefined){
let data3 = data.run_ml_inference;
const _errs10 = errors;
const _errs11 = errors;
if((typeof data3 !== "boolean") && (typeof data3 !== "string")){
validate10.errors = [0];
return false;
}
if(errors === _errs11){
if(typeof data3 === "string"){
if(!pattern0.test(data3)){
validate10.errors = [0];
return false;
}
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
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
