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
if(!(((((key0 === "realm_name") || (key0 === "username")) || (key0 === "ids")) || (key0 === "name")) || (key0 === "owner"))){
validate10.errors = [0];
return false;
break;
}
}
if(_errs1 === errors){
if(data.realm_name !== undefined){
const _errs2 = errors;
if(typeof data.realm_name !== "string"){
validate10.errors = [0];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.username !== undefined){
const _errs4 = errors;
if(typeof data.username !== "string"){
validate10.errors = [0];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ids !== undefined){
let data2 = data.ids;
const _errs6 = errors;
if((!(Array.isArray(data2))) && (typeof data2 !== "string")){
validate10.errors = [0];
return false;
}
if(errors === _errs6){
if(Array.isArray(data2)){
var valid1 = true;
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
const _errs8 = errors;
if(((typeof data3 !== "string") && (!((typeof data3 == "number") && (isFinite(data3))))) && (typeof data3 !== "boolean")){
validate10.errors = [0];
return false;
}
var valid1 = _errs8 === errors;
if(!valid1){
break;
}
}
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined){
const _errs10 = errors;
if(typeof data.name !== "string"){
validate10.errors = [0];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.owner !== undefined){
let data5 = data.owner;
const _errs12 = errors;
const _errs13 = errors;
if((typeof data5 !== "boolean") && (typeof data5 !== "string")){
validate10.errors = [0];
return false;
}
if(errors === _errs13){
if(typeof data5 === "string"){
if(!pattern0.test(data5)){
validate10.errors = [0];
return false;
}
}
}
var valid0 = _errs12 === errors;
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
