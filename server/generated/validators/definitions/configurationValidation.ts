// Made by scripts/generate.mjs from schemas/. Do not edit.
// @ts-nocheck

export function makeValidator(): (value: unknown) => boolean {
const exports = {};
exports.made = validate10;
const pattern0 = new RegExp("^(?:[lL][eE][sS][sS]_[tT][hH][aA][nN]|[gG][rR][eE][aA][tT][eE][rR]_[tT][hH][aA][nN]|[lL][iI][sS][tT]_[tT][yY][pP][eE]|[iI][nN][cC][lL][uU][dD][eE][dD]_[iI][nN]|[rR][eE][gG][eE][xX])$", "u");

function validate10(data){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.constraint === undefined) && (missing0 = "constraint")) || ((data.type === undefined) && (missing0 = "type"))){
validate10.errors = [0];
return false;
}
else {
if(data.constraint !== undefined){
let data0 = data.constraint;
const _errs2 = errors;
if(((typeof data0 !== "string") && (!((typeof data0 == "number") && (isFinite(data0))))) && (!(Array.isArray(data0)))){
validate10.errors = [0];
return false;
}
if(errors === _errs2){
if(Array.isArray(data0)){
var valid1 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
const _errs4 = errors;
if((typeof data1 !== "string") && (!((typeof data1 == "number") && (isFinite(data1))))){
validate10.errors = [0];
return false;
}
var valid1 = _errs4 === errors;
if(!valid1){
break;
}
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data2 = data.type;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data2 === "string"){
if(!pattern0.test(data2)){
validate10.errors = [0];
return false;
}
}
else {
validate10.errors = [0];
return false;
}
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
