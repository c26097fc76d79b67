// Made by scripts/generate.mjs from schemas/. Do not edit.
// @ts-nocheck
import { formats } from '../../validation/formats';

export function makeValidator(): (value: unknown) => boolean {
const exports = {};
exports.made = validate10;
const formats0 = formats["java-long"];
const formats8 = formats["time-or-millis"];

function validate10(data){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.deleted_document_count === undefined) && (missing0 = "deleted_document_count")) || ((data.indexed_document_count === undefined) && (missing0 = "indexed_document_count"))) || ((data.indexed_document_volume === undefined) && (missing0 = "indexed_document_volume"))){
validate10.errors = [0];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((key0 === "deleted_document_count") || (key0 === "indexed_document_count")) || (key0 === "indexed_document_volume")) || (key0 === "total_document_count")) || (key0 === "last_seen")) || (key0 === "metadata"))){
validate10.errors = [0];
return false;
break;
}
}
if(_errs1 === errors){
if(data.deleted_document_count !== undefined){
let data0 = data.deleted_document_count;
const _errs2 = errors;
const _errs3 = errors;
if((!((typeof data0 == "number") && (isFinite(data0)))) && (typeof data0 !== "string")){
validate10.errors = [0];
return false;
}
if(errors === _errs3){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 9223372036854776000 || isNaN(data0)){
validate10.errors = [0];
return false;
}
else {
if(data0 < -9223372036854776000 || isNaN(data0)){
validate10.errors = [0];
return false;
}
}
}
if(errors === _errs3){
if(typeof data0 === "string"){
if(!(formats0(data0))){
validate10.errors = [0];
return false;
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
if(data.indexed_document_count !== undefined){
let data1 = data.indexed_document_count;
const _errs5 = errors;
const _errs6 = errors;
if((!((typeof data1 == "number") && (isFinite(data1)))) && (typeof data1 !== "string")){
validate10.errors = [0];
return false;
}
if(errors === _errs6){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 9223372036854776000 || isNaN(data1)){
validate10.errors = [0];
return false;
}
else {
if(data1 < -9223372036854776000 || isNaN(data1)){
validate10.errors = [0];
return false;
}
}
}
if(errors === _errs6){
if(typeof data1 === "string"){
if(!(formats0(data1))){
validate10.errors = [0];
return false;
}
}
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.indexed_document_volume !== undefined){
let data2 = data.indexed_document_volume;
const _errs8 = errors;
const _errs9 = errors;
if((!((typeof data2 == "number") && (isFinite(data2)))) && (typeof data2 !== "string")){
validate10.errors = [0];
return false;
}
if(errors === _errs9){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 9223372036854776000 || isNaN(data2)){
validate10.errors = [0];
return false;
}
else {
if(data2 < -9223372036854776000 || isNaN(data2)){
validate10.errors = [0];
return false;
}
}
}
if(errors === _errs9){
if(typeof data2 === "string"){
if(!(formats0(data2))){
validate10.errors = [0];
return false;
}
}
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.total_document_count !== undefined){
let data3 = data.total_document_count;
const _errs11 = errors;
const _errs12 = errors;
if((!((typeof data3 == "number") && (isFinite(data3)))) && (typeof data3 !== "string")){
validate10.errors = [0];
return false;
}
if(errors === _errs12){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 9223372036854776000 || isNaN(data3)){
validate10.errors = [0];
return false;
}
else {
if(data3 < -9223372036854776000 || isNaN(data3)){
validate10.errors = [0];
return false;
}
}
}
if(errors === _errs12){
if(typeof data3 === "string"){
if(!(formats0(data3))){
validate10.errors = [0];
return false;
}
}
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.last_seen !== undefined){
let data4 = data.last_seen;
const _errs14 = errors;
if(errors === _errs14){
if(errors === _errs14){
if(typeof data4 === "string"){
if(!(formats8(data4))){
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
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.metadata !== undefined){
let data5 = data.metadata;
const _errs16 = errors;
if(!(data5 && typeof data5 == "object" && !Array.isArray(data5))){
validate10.errors = [0];
return false;
}
var valid0 = _errs16 === errors;
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
