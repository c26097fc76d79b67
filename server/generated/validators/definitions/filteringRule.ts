// Made by scripts/generate.mjs from schemas/. Do not edit.
// @ts-nocheck
import { formats } from '../../../validation/formats';

export function makeValidator(): (value: unknown) => boolean {
const exports = {};
exports.made = validate10;
const formats0 = formats["time-or-millis"];
const formats2 = formats["java-int"];
const pattern0 = new RegExp("^(?:[eE][xX][cC][lL][uU][dD][eE]|[iI][nN][cC][lL][uU][dD][eE])$", "u");
const pattern1 = new RegExp("^(?:contains|ends_with|equals|>|<|regex|starts_with)$", "u");

function validate10(data){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.field === undefined) && (missing0 = "field")) || ((data.id === undefined) && (missing0 = "id"))) || ((data.order === undefined) && (missing0 = "order"))) || ((data.policy === undefined) && (missing0 = "policy"))) || ((data.rule === undefined) && (missing0 = "rule"))) || ((data.value === undefined) && (missing0 = "value"))){
validate10.errors = [0];
return false;
}
else {
if(data.created_at !== undefined){
let data0 = data.created_at;
const _errs2 = errors;
const _errs3 = errors;
if(errors === _errs3){
if(errors === _errs3){
if(typeof data0 === "string"){
if(!(formats0(data0))){
validate10.errors = [0];
return false;
}
}
else {
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
if(data.field !== undefined){
const _errs5 = errors;
if(typeof data.field !== "string"){
validate10.errors = [0];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id !== undefined){
const _errs7 = errors;
if(typeof data.id !== "string"){
validate10.errors = [0];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.order !== undefined){
let data3 = data.order;
const _errs9 = errors;
const _errs10 = errors;
if((!((typeof data3 == "number") && (isFinite(data3)))) && (typeof data3 !== "string")){
validate10.errors = [0];
return false;
}
if(errors === _errs10){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 2147483647 || isNaN(data3)){
validate10.errors = [0];
return false;
}
else {
if(data3 < -2147483648 || isNaN(data3)){
validate10.errors = [0];
return false;
}
}
}
if(errors === _errs10){
if(typeof data3 === "string"){
if(!(formats2(data3))){
validate10.errors = [0];
return false;
}
}
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.policy !== undefined){
let data4 = data.policy;
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
if(data.rule !== undefined){
let data5 = data.rule;
const _errs14 = errors;
if(errors === _errs14){
if(typeof data5 === "string"){
if(!pattern1.test(data5)){
validate10.errors = [0];
return false;
}
}
else {
validate10.errors = [0];
return false;
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.updated_at !== undefined){
let data6 = data.updated_at;
const _errs16 = errors;
const _errs17 = errors;
if(errors === _errs17){
if(errors === _errs17){
if(typeof data6 === "string"){
if(!(formats0(data6))){
validate10.errors = [0];
return false;
}
}
else {
validate10.errors = [0];
return false;
}
}
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.value !== undefined){
const _errs19 = errors;
if(typeof data.value !== "string"){
validate10.errors = [0];
return false;
}
var valid0 = _errs19 === errors;
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
