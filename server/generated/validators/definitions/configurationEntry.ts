// Made by scripts/generate.mjs from schemas/. Do not edit.
// @ts-nocheck
import { formats } from '../../../validation/formats';
import { makeValidator as configurationDependencyValidator } from './configurationDependency';
import { makeValidator as configurationSelectOptionValidator } from './configurationSelectOption';
import { makeValidator as configurationValidationValidator } from './configurationValidation';

export function makeValidator(): (value: unknown) => boolean {
const configurationDependency = configurationDependencyValidator();
const configurationSelectOption = configurationSelectOptionValidator();
const configurationValidation = configurationValidationValidator();
const exports = {};
exports.made = validate10;
const pattern0 = new RegExp("^(?:[tT][eE][xX][tT]|[tT][eE][xX][tT][bB][oO][xX]|[tT][eE][xX][tT][aA][rR][eE][aA]|[nN][uU][mM][eE][rR][iI][cC]|[tT][oO][gG][gG][lL][eE]|[dD][rR][oO][pP][dD][oO][wW][nN])$", "u");
const pattern1 = new RegExp("^(?:true|false|[\\t-\\r\\x1C-\\x20\\u1680\\u2000-\\u2006\\u2008-\\u200A\\u2028\\u2029\\u205F\\u3000]*)$", "u");
const pattern3 = new RegExp("^(?:str|int|list|bool)$", "u");
const formats0 = formats["java-int"];

function validate10(data){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.label === undefined) && (missing0 = "label")){
validate10.errors = [0];
return false;
}
else {
if(data.category !== undefined){
const _errs2 = errors;
if(typeof data.category !== "string"){
validate10.errors = [0];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.default_value !== undefined){
let data1 = data.default_value;
const _errs4 = errors;
if((((typeof data1 !== "string") && (!((typeof data1 == "number") && (isFinite(data1))))) && (typeof data1 !== "boolean")) && (data1 !== null)){
validate10.errors = [0];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.depends_on !== undefined){
let data2 = data.depends_on;
const _errs6 = errors;
const _errs7 = errors;
let valid1 = false;
const _errs8 = errors;
if(!configurationDependency(data2)){
const err0 = 0;
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs8 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs9 = errors;
if(errors === _errs9){
if(Array.isArray(data2)){
var valid2 = true;
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
const _errs11 = errors;
if(!configurationDependency(data2[i0])){
const err1 = 0;
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var valid2 = _errs11 === errors;
if(!valid2){
break;
}
}
}
else {
const err2 = 0;
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid0 = _errs9 === errors;
valid1 = valid1 || _valid0;
}
if(!valid1){
const err3 = 0;
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
validate10.errors = vErrors;
return false;
}
else {
errors = _errs7;
if(vErrors !== null){
if(_errs7){
vErrors.length = _errs7;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.display !== undefined){
let data4 = data.display;
const _errs12 = errors;
if(errors === _errs12){
if(typeof data4 === "string"){
if(!pattern0.test(data4)){
validate10.errors = [0];
return false;
}
}
else {
validate10.errors = [0];
return false;
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.label !== undefined){
const _errs14 = errors;
if(typeof data.label !== "string"){
validate10.errors = [0];
return false;
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.options !== undefined){
let data6 = data.options;
const _errs16 = errors;
const _errs17 = errors;
let valid3 = false;
const _errs18 = errors;
if(!configurationSelectOption(data6)){
const err4 = 0;
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
var _valid1 = _errs18 === errors;
valid3 = valid3 || _valid1;
if(!valid3){
const _errs19 = errors;
if(errors === _errs19){
if(Array.isArray(data6)){
var valid4 = true;
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
const _errs21 = errors;
if(!configurationSelectOption(data6[i1])){
const err5 = 0;
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
var valid4 = _errs21 === errors;
if(!valid4){
break;
}
}
}
else {
const err6 = 0;
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
var _valid1 = _errs19 === errors;
valid3 = valid3 || _valid1;
}
if(!valid3){
const err7 = 0;
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
validate10.errors = vErrors;
return false;
}
else {
errors = _errs17;
if(vErrors !== null){
if(_errs17){
vErrors.length = _errs17;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.order !== undefined){
let data8 = data.order;
const _errs22 = errors;
const _errs23 = errors;
if((!((typeof data8 == "number") && (isFinite(data8)))) && (typeof data8 !== "string")){
validate10.errors = [0];
return false;
}
if(errors === _errs23){
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 2147483647 || isNaN(data8)){
validate10.errors = [0];
return false;
}
else {
if(data8 < -2147483648 || isNaN(data8)){
validate10.errors = [0];
return false;
}
}
}
if(errors === _errs23){
if(typeof data8 === "string"){
if(!(formats0(data8))){
validate10.errors = [0];
return false;
}
}
}
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.placeholder !== undefined){
let data9 = data.placeholder;
const _errs25 = errors;
if((typeof data9 !== "string") && (data9 !== null)){
validate10.errors = [0];
return false;
}
var valid0 = _errs25 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.required !== undefined){
let data10 = data.required;
const _errs27 = errors;
const _errs28 = errors;
if((typeof data10 !== "boolean") && (typeof data10 !== "string")){
validate10.errors = [0];
return false;
}
if(errors === _errs28){
if(typeof data10 === "string"){
if(!pattern1.test(data10)){
validate10.errors = [0];
return false;
}
}
}
var valid0 = _errs27 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sensitive !== undefined){
let data11 = data.sensitive;
const _errs30 = errors;
const _errs31 = errors;
if((typeof data11 !== "boolean") && (typeof data11 !== "string")){
validate10.errors = [0];
return false;
}
if(errors === _errs31){
if(typeof data11 === "string"){
if(!pattern1.test(data11)){
validate10.errors = [0];
return false;
}
}
}
var valid0 = _errs30 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tooltip !== undefined){
let data12 = data.tooltip;
const _errs33 = errors;
if((typeof data12 !== "string") && (data12 !== null)){
validate10.errors = [0];
return false;
}
var valid0 = _errs33 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data13 = data.type;
const _errs35 = errors;
if((typeof data13 !== "string") && (data13 !== null)){
validate10.errors = [0];
return false;
}
if(errors === _errs35){
if(typeof data13 === "string"){
if(!pattern3.test(data13)){
validate10.errors = [0];
return false;
}
}
}
var valid0 = _errs35 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ui_restrictions !== undefined){
let data14 = data.ui_restrictions;
const _errs37 = errors;
if((!(Array.isArray(data14))) && (typeof data14 !== "string")){
validate10.errors = [0];
return false;
}
if(errors === _errs37){
if(Array.isArray(data14)){
var valid8 = true;
const len2 = data14.length;
for(let i2=0; i2<len2; i2++){
let data15 = data14[i2];
const _errs39 = errors;
if(((typeof data15 !== "string") && (!((typeof data15 == "number") && (isFinite(data15))))) && (typeof data15 !== "boolean")){
validate10.errors = [0];
return false;
}
var valid8 = _errs39 === errors;
if(!valid8){
break;
}
}
}
}
var valid0 = _errs37 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.validations !== undefined){
let data16 = data.validations;
const _errs41 = errors;
const _errs42 = errors;
let valid9 = false;
const _errs43 = errors;
if(!configurationValidation(data16)){
const err8 = 0;
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
var _valid2 = _errs43 === errors;
valid9 = valid9 || _valid2;
if(!valid9){
const _errs44 = errors;
if(errors === _errs44){
if(Array.isArray(data16)){
var valid10 = true;
const len3 = data16.length;
for(let i3=0; i3<len3; i3++){
const _errs46 = errors;
if(!configurationValidation(data16[i3])){
const err9 = 0;
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
var valid10 = _errs46 === errors;
if(!valid10){
break;
}
}
}
else {
const err10 = 0;
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
var _valid2 = _errs44 === errors;
valid9 = valid9 || _valid2;
}
if(!valid9){
const err11 = 0;
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
validate10.errors = vErrors;
return false;
}
else {
errors = _errs42;
if(vErrors !== null){
if(_errs42){
vErrors.length = _errs42;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs41 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.value !== undefined){
let data18 = data.value;
const _errs47 = errors;
if(((((typeof data18 !== "string") && (!((typeof data18 == "number") && (isFinite(data18))))) && (typeof data18 !== "boolean")) && (!(data18 && typeof data18 == "object" && !Array.isArray(data18)))) && (data18 !== null)){
validate10.errors = [0];
return false;
}
var valid0 = _errs47 === errors;
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
}
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
