// Made by scripts/generate.mjs from schemas/. Do not edit.
// @ts-nocheck
import { formats } from '../../validation/formats';

export function makeValidator(): (value: unknown) => boolean {
const exports = {};
exports.made = validate10;
const schema11 = {"$id":"https://unpkg.com/es-connector-mock/schemas/connector-last-sync.schema.json","type":"object","properties":{"last_access_control_sync_error":{"type":["string","null"]},"last_access_control_sync_scheduled_at":{"$ref":"https://unpkg.com/es-connector-mock/schemas/connector-definitions.schema.json#/$defs/timeOrNull"},"last_access_control_sync_status":{"$ref":"https://unpkg.com/es-connector-mock/schemas/connector-definitions.schema.json#/$defs/syncStatusOrNull"},"last_deleted_document_count":{"$ref":"https://unpkg.com/es-connector-mock/schemas/connector-definitions.schema.json#/$defs/long"},"last_incremental_sync_scheduled_at":{"$ref":"https://unpkg.com/es-connector-mock/schemas/connector-definitions.schema.json#/$defs/timeOrNull"},"last_indexed_document_count":{"$ref":"https://unpkg.com/es-connector-mock/schemas/connector-definitions.schema.json#/$defs/long"},"last_sync_error":{"type":["string","null"]},"last_sync_scheduled_at":{"$ref":"https://unpkg.com/es-connector-mock/schemas/connector-definitions.schema.json#/$defs/timeOrNull"},"last_sync_status":{"$ref":"https://unpkg.com/es-connector-mock/schemas/connector-definitions.schema.json#/$defs/syncStatusOrNull"},"last_synced":{"$ref":"https://unpkg.com/es-connector-mock/schemas/connector-definitions.schema.json#/$defs/timeOrNull"},"sync_cursor":{"type":["object","null"]}},"additionalProperties":false};
const func2 = Object.prototype.hasOwnProperty;
const formats0 = formats["time-or-millis"];
const formats2 = formats["java-long"];
const pattern0 = new RegExp("^(?:[cC][aA][nN][cC][eE][lL][iI][nN][gG]|[cC][aA][nN][cC][eE][lL][eE][dD]|[cC][oO][mM][pP][lL][eE][tT][eE][dD]|[eE][rR][rR][oO][rR]|[iI][nN]_[pP][rR][oO][gG][rR][eE][sS][sS]|[pP][eE][nN][dD][iI][nN][gG]|[sS][uU][sS][pP][eE][nN][dD][eE][dD])$", "u");

function validate10(data){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!(func2.call(schema11.properties, key0))){
validate10.errors = [0];
return false;
break;
}
}
if(_errs1 === errors){
if(data.last_access_control_sync_error !== undefined){
let data0 = data.last_access_control_sync_error;
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
if(data.last_access_control_sync_scheduled_at !== undefined){
let data1 = data.last_access_control_sync_scheduled_at;
const _errs4 = errors;
const _errs5 = errors;
if((typeof data1 !== "string") && (data1 !== null)){
validate10.errors = [0];
return false;
}
if(errors === _errs5){
if(errors === _errs5){
if(typeof data1 === "string"){
if(!(formats0(data1))){
validate10.errors = [0];
return false;
}
}
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.last_access_control_sync_status !== undefined){
let data2 = data.last_access_control_sync_status;
const _errs7 = errors;
const _errs8 = errors;
if((typeof data2 !== "string") && (data2 !== null)){
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
if(data.last_deleted_document_count !== undefined){
let data3 = data.last_deleted_document_count;
const _errs10 = errors;
const _errs11 = errors;
if((!((typeof data3 == "number") && (isFinite(data3)))) && (typeof data3 !== "string")){
validate10.errors = [0];
return false;
}
if(errors === _errs11){
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
if(errors === _errs11){
if(typeof data3 === "string"){
if(!(formats2(data3))){
validate10.errors = [0];
return false;
}
}
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.last_incremental_sync_scheduled_at !== undefined){
let data4 = data.last_incremental_sync_scheduled_at;
const _errs13 = errors;
const _errs14 = errors;
if((typeof data4 !== "string") && (data4 !== null)){
validate10.errors = [0];
return false;
}
if(errors === _errs14){
if(errors === _errs14){
if(typeof data4 === "string"){
if(!(formats0(data4))){
validate10.errors = [0];
return false;
}
}
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.last_indexed_document_count !== undefined){
let data5 = data.last_indexed_document_count;
const _errs16 = errors;
const _errs17 = errors;
if((!((typeof data5 == "number") && (isFinite(data5)))) && (typeof data5 !== "string")){
validate10.errors = [0];
return false;
}
if(errors === _errs17){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 9223372036854776000 || isNaN(data5)){
validate10.errors = [0];
return false;
}
else {
if(data5 < -9223372036854776000 || isNaN(data5)){
validate10.errors = [0];
return false;
}
}
}
if(errors === _errs17){
if(typeof data5 === "string"){
if(!(formats2(data5))){
validate10.errors = [0];
return false;
}
}
}
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.last_sync_error !== undefined){
let data6 = data.last_sync_error;
const _errs19 = errors;
if((typeof data6 !== "string") && (data6 !== null)){
validate10.errors = [0];
return false;
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.last_sync_scheduled_at !== undefined){
let data7 = data.last_sync_scheduled_at;
const _errs21 = errors;
const _errs22 = errors;
if((typeof data7 !== "string") && (data7 !== null)){
validate10.errors = [0];
return false;
}
if(errors === _errs22){
if(errors === _errs22){
if(typeof data7 === "string"){
if(!(formats0(data7))){
validate10.errors = [0];
return false;
}
}
}
}
var valid0 = _errs21 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.last_sync_status !== undefined){
let data8 = data.last_sync_status;
const _errs24 = errors;
const _errs25 = errors;
if((typeof data8 !== "string") && (data8 !== null)){
validate10.errors = [0];
return false;
}
if(errors === _errs25){
if(typeof data8 === "string"){
if(!pattern0.test(data8)){
validate10.errors = [0];
return false;
}
}
}
var valid0 = _errs24 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.last_synced !== undefined){
let data9 = data.last_synced;
const _errs27 = errors;
const _errs28 = errors;
if((typeof data9 !== "string") && (data9 !== null)){
validate10.errors = [0];
return false;
}
if(errors === _errs28){
if(errors === _errs28){
if(typeof data9 === "string"){
if(!(formats0(data9))){
validate10.errors = [0];
return false;
}
}
}
}
var valid0 = _errs27 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sync_cursor !== undefined){
let data10 = data.sync_cursor;
const _errs30 = errors;
if((!(data10 && typeof data10 == "object" && !Array.isArray(data10))) && (data10 !== null)){
validate10.errors = [0];
return false;
}
var valid0 = _errs30 === errors;
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
