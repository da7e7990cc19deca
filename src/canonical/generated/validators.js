// Generated from schemas/canonical by `npm run generate`; never edited by hand.
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);

export const validateActNumber = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://gateway.example/schemas/canonical/1/act.schema.json","title":"ActNumber","description":"An act of Union law, by year and number.","type":"string","enum":["2019/817","2019/818","2017/2226","767/2008","2018/1240","2018/1860","2018/1861","2018/1862","2024/1356","2024/1358","2019/816"]};

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://gateway.example/schemas/canonical/1/act.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!(((((((((((data === "2019/817") || (data === "2019/818")) || (data === "2017/2226")) || (data === "767/2008")) || (data === "2018/1240")) || (data === "2018/1860")) || (data === "2018/1861")) || (data === "2018/1862")) || (data === "2024/1356")) || (data === "2024/1358")) || (data === "2019/816"))){
const err1 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema31.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"dynamicProps":false,"dynamicItems":false};

export const validateAliasName = validate21;
const schema32 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://gateway.example/schemas/canonical/1/alias.schema.json","title":"AliasName","description":"Another name under which to search.","type":"object","additionalProperties":false,"properties":{"familyName":{"description":"Surname; Unicode NFC.","type":"string","minLength":1,"maxLength":200},"givenNames":{"description":"Given names in order (Regulation (EU) 2018/1240, Article 17(2)(b)).","type":"array","items":{"description":"One given name.","type":"string","minLength":1,"maxLength":200},"minItems":1,"maxItems":50}},"required":["familyName"]};
const func1 = require("ajv/dist/runtime/ucs2length").default;

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://gateway.example/schemas/canonical/1/alias.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate21.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.familyName === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "familyName"},message:"must have required property '"+"familyName"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "familyName") || (key0 === "givenNames"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.familyName !== undefined){
let data0 = data.familyName;
if(typeof data0 === "string"){
if(func1(data0) > 200){
const err2 = {instancePath:instancePath+"/familyName",schemaPath:"#/properties/familyName/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(func1(data0) < 1){
const err3 = {instancePath:instancePath+"/familyName",schemaPath:"#/properties/familyName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/familyName",schemaPath:"#/properties/familyName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.givenNames !== undefined){
let data1 = data.givenNames;
if(Array.isArray(data1)){
if(data1.length > 50){
const err5 = {instancePath:instancePath+"/givenNames",schemaPath:"#/properties/givenNames/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data1.length < 1){
const err6 = {instancePath:instancePath+"/givenNames",schemaPath:"#/properties/givenNames/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 === "string"){
if(func1(data2) > 200){
const err7 = {instancePath:instancePath+"/givenNames/" + i0,schemaPath:"#/properties/givenNames/items/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(func1(data2) < 1){
const err8 = {instancePath:instancePath+"/givenNames/" + i0,schemaPath:"#/properties/givenNames/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/givenNames/" + i0,schemaPath:"#/properties/givenNames/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/givenNames",schemaPath:"#/properties/givenNames/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateArticleReference = validate22;
const schema33 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://gateway.example/schemas/canonical/1/article-reference.schema.json","title":"ArticleReference","description":"A provision of Union law.","type":"object","additionalProperties":false,"properties":{"act":{"description":"Act, by year and number (our own).","$ref":"act.schema.json"},"article":{"description":"Article with paragraph and point, such as 20(1) or 16(1)(a) (our own).","type":"string","pattern":"^[0-9]+[a-z]?(\\([0-9a-z]+\\))*$"}},"required":["act","article"]};
const pattern4 = new RegExp("^[0-9]+[a-z]?(\\([0-9a-z]+\\))*$", "u");

function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://gateway.example/schemas/canonical/1/article-reference.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate22.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.act === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "act"},message:"must have required property '"+"act"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.article === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "article"},message:"must have required property '"+"article"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "act") || (key0 === "article"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.act !== undefined){
let data0 = data.act;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/act",schemaPath:"act.schema.json/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!(((((((((((data0 === "2019/817") || (data0 === "2019/818")) || (data0 === "2017/2226")) || (data0 === "767/2008")) || (data0 === "2018/1240")) || (data0 === "2018/1860")) || (data0 === "2018/1861")) || (data0 === "2018/1862")) || (data0 === "2024/1356")) || (data0 === "2024/1358")) || (data0 === "2019/816"))){
const err4 = {instancePath:instancePath+"/act",schemaPath:"act.schema.json/enum",keyword:"enum",params:{allowedValues: schema31.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.article !== undefined){
let data1 = data.article;
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
const err5 = {instancePath:instancePath+"/article",schemaPath:"#/properties/article/pattern",keyword:"pattern",params:{pattern: "^[0-9]+[a-z]?(\\([0-9a-z]+\\))*$"},message:"must match pattern \""+"^[0-9]+[a-z]?(\\([0-9a-z]+\\))*$"+"\""};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/article",schemaPath:"#/properties/article/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}
validate22.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateAsylumApplication = validate23;
const schema35 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://gateway.example/schemas/canonical/1/asylum-application.schema.json","title":"AsylumApplication","description":"An application for international protection (Regulation (EU) 2024/1358, Articles 15 and 17).","type":"object","additionalProperties":false,"properties":{"number":{"description":"National reference number (Article 17(1)(k)).","type":"string","minLength":1,"maxLength":60},"lodgedOn":{"description":"Date of the application, YYYY-MM-DD (Regulation (EU) 2024/1358, Article 17(1)).","type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$","format":"date"},"place":{"description":"Place where it was made (Article 17(1)(g)).","type":"string","minLength":1,"maxLength":120},"stage":{"description":"How far it has come (our own).","type":"string","enum":["lodged","granted","rejected","withdrawn"]},"memberState":{"description":"Member State that received it, ISO 3166-1 alpha-3.","type":"string","pattern":"^[A-Z]{3}$"},"decidedOn":{"description":"Date of the decision, YYYY-MM-DD (Regulation (EU) 2024/1358, Article 16(2)).","type":"string","format":"date"},"fingerprintsTakenAt":{"description":"Time at which fingerprints were taken, RFC 3339 UTC (Regulation (EU) 2024/1358, Article 17(1)(l)).","type":"string","format":"date-time"},"unaccompaniedMinor":{"description":"Whether the applicant is an unaccompanied minor (Regulation (EU) 2024/1358, Article 14).","type":"boolean"},"securityFlag":{"description":"Whether the person could pose a threat to internal security (Regulation (EU) 2024/1358, Article 17(2)(i)).","type":"boolean"}},"required":["number","lodgedOn","stage","memberState"]};
const func5 = Object.prototype.hasOwnProperty;
const formats0 = require("ajv-formats/dist/formats").fullFormats.date;
const formats4 = require("ajv-formats/dist/formats").fullFormats["date-time"];
const pattern5 = new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "u");
const pattern6 = new RegExp("^[A-Z]{3}$", "u");

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://gateway.example/schemas/canonical/1/asylum-application.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate23.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.number === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "number"},message:"must have required property '"+"number"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.lodgedOn === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "lodgedOn"},message:"must have required property '"+"lodgedOn"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.stage === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "stage"},message:"must have required property '"+"stage"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.memberState === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "memberState"},message:"must have required property '"+"memberState"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!(func5.call(schema35.properties, key0))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.number !== undefined){
let data0 = data.number;
if(typeof data0 === "string"){
if(func1(data0) > 60){
const err5 = {instancePath:instancePath+"/number",schemaPath:"#/properties/number/maxLength",keyword:"maxLength",params:{limit: 60},message:"must NOT have more than 60 characters"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(func1(data0) < 1){
const err6 = {instancePath:instancePath+"/number",schemaPath:"#/properties/number/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/number",schemaPath:"#/properties/number/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.lodgedOn !== undefined){
let data1 = data.lodgedOn;
if(typeof data1 === "string"){
if(!pattern5.test(data1)){
const err8 = {instancePath:instancePath+"/lodgedOn",schemaPath:"#/properties/lodgedOn/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\""};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!(formats0.validate(data1))){
const err9 = {instancePath:instancePath+"/lodgedOn",schemaPath:"#/properties/lodgedOn/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/lodgedOn",schemaPath:"#/properties/lodgedOn/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.place !== undefined){
let data2 = data.place;
if(typeof data2 === "string"){
if(func1(data2) > 120){
const err11 = {instancePath:instancePath+"/place",schemaPath:"#/properties/place/maxLength",keyword:"maxLength",params:{limit: 120},message:"must NOT have more than 120 characters"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(func1(data2) < 1){
const err12 = {instancePath:instancePath+"/place",schemaPath:"#/properties/place/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/place",schemaPath:"#/properties/place/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.stage !== undefined){
let data3 = data.stage;
if(typeof data3 !== "string"){
const err14 = {instancePath:instancePath+"/stage",schemaPath:"#/properties/stage/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!((((data3 === "lodged") || (data3 === "granted")) || (data3 === "rejected")) || (data3 === "withdrawn"))){
const err15 = {instancePath:instancePath+"/stage",schemaPath:"#/properties/stage/enum",keyword:"enum",params:{allowedValues: schema35.properties.stage.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.memberState !== undefined){
let data4 = data.memberState;
if(typeof data4 === "string"){
if(!pattern6.test(data4)){
const err16 = {instancePath:instancePath+"/memberState",schemaPath:"#/properties/memberState/pattern",keyword:"pattern",params:{pattern: "^[A-Z]{3}$"},message:"must match pattern \""+"^[A-Z]{3}$"+"\""};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/memberState",schemaPath:"#/properties/memberState/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.decidedOn !== undefined){
let data5 = data.decidedOn;
if(typeof data5 === "string"){
if(!(formats0.validate(data5))){
const err18 = {instancePath:instancePath+"/decidedOn",schemaPath:"#/properties/decidedOn/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/decidedOn",schemaPath:"#/properties/decidedOn/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.fingerprintsTakenAt !== undefined){
let data6 = data.fingerprintsTakenAt;
if(typeof data6 === "string"){
if(!(formats4.validate(data6))){
const err20 = {instancePath:instancePath+"/fingerprintsTakenAt",schemaPath:"#/properties/fingerprintsTakenAt/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/fingerprintsTakenAt",schemaPath:"#/properties/fingerprintsTakenAt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.unaccompaniedMinor !== undefined){
if(typeof data.unaccompaniedMinor !== "boolean"){
const err22 = {instancePath:instancePath+"/unaccompaniedMinor",schemaPath:"#/properties/unaccompaniedMinor/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.securityFlag !== undefined){
if(typeof data.securityFlag !== "boolean"){
const err23 = {instancePath:instancePath+"/securityFlag",schemaPath:"#/properties/securityFlag/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
validate23.errors = vErrors;
return errors === 0;
}
validate23.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateBiometricEnrolment = validate24;
const schema36 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://gateway.example/schemas/canonical/1/biometric-enrolment.schema.json","title":"BiometricEnrolment","description":"One session in which biometric data of a person were taken (Regulation (EU) 2019/817, Article 13; ANSI/NIST-ITL 1-2011, Type-1 and Type-2).","type":"object","additionalProperties":false,"properties":{"transaction":{"description":"Transaction control number (ANSI/NIST-ITL 1-2011, 1.009).","type":"string","minLength":1,"maxLength":80},"takenAt":{"description":"Time of the session, RFC 3339 UTC (our own).","type":"string","format":"date-time"},"authority":{"description":"Agency that took the data (ANSI/NIST-ITL 1-2011, 1.008).","type":"string","minLength":1,"maxLength":200},"purpose":{"description":"Why they were taken (our own).","type":"string","enum":["residence-permit","visa","asylum","border","criminal-procedure","identification"]},"missingFingers":{"description":"Fingers that could not be taken (ANSI/NIST-ITL 1-2011, 14.018).","type":"array","items":{"description":"One finger and why.","$ref":"missing-finger.schema.json"},"minItems":1,"maxItems":10}},"required":["transaction","authority"]};
const schema37 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://gateway.example/schemas/canonical/1/missing-finger.schema.json","title":"MissingFinger","description":"A finger of which there is no print, and why (Regulation (EU) 2017/2226, Article 17(3) and (4)).","type":"object","additionalProperties":false,"properties":{"position":{"description":"Finger position 1 to 10 (ANSI/NIST-ITL 1-2011, Table 8).","type":"integer","minimum":1,"maximum":10},"reason":{"description":"Why: for good or for now (Regulation (EU) 2017/2226, Article 17(3) and (4)).","type":"string","enum":["amputated","unable-to-print"]}},"required":["position","reason"]};

function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://gateway.example/schemas/canonical/1/biometric-enrolment.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate24.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.transaction === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "transaction"},message:"must have required property '"+"transaction"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.authority === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "authority"},message:"must have required property '"+"authority"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "transaction") || (key0 === "takenAt")) || (key0 === "authority")) || (key0 === "purpose")) || (key0 === "missingFingers"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.transaction !== undefined){
let data0 = data.transaction;
if(typeof data0 === "string"){
if(func1(data0) > 80){
const err3 = {instancePath:instancePath+"/transaction",schemaPath:"#/properties/transaction/maxLength",keyword:"maxLength",params:{limit: 80},message:"must NOT have more than 80 characters"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(func1(data0) < 1){
const err4 = {instancePath:instancePath+"/transaction",schemaPath:"#/properties/transaction/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/transaction",schemaPath:"#/properties/transaction/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.takenAt !== undefined){
let data1 = data.takenAt;
if(typeof data1 === "string"){
if(!(formats4.validate(data1))){
const err6 = {instancePath:instancePath+"/takenAt",schemaPath:"#/properties/takenAt/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/takenAt",schemaPath:"#/properties/takenAt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.authority !== undefined){
let data2 = data.authority;
if(typeof data2 === "string"){
if(func1(data2) > 200){
const err8 = {instancePath:instancePath+"/authority",schemaPath:"#/properties/authority/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(func1(data2) < 1){
const err9 = {instancePath:instancePath+"/authority",schemaPath:"#/properties/authority/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/authority",schemaPath:"#/properties/authority/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.purpose !== undefined){
let data3 = data.purpose;
if(typeof data3 !== "string"){
const err11 = {instancePath:instancePath+"/purpose",schemaPath:"#/properties/purpose/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!((((((data3 === "residence-permit") || (data3 === "visa")) || (data3 === "asylum")) || (data3 === "border")) || (data3 === "criminal-procedure")) || (data3 === "identification"))){
const err12 = {instancePath:instancePath+"/purpose",schemaPath:"#/properties/purpose/enum",keyword:"enum",params:{allowedValues: schema36.properties.purpose.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.missingFingers !== undefined){
let data4 = data.missingFingers;
if(Array.isArray(data4)){
if(data4.length > 10){
const err13 = {instancePath:instancePath+"/missingFingers",schemaPath:"#/properties/missingFingers/maxItems",keyword:"maxItems",params:{limit: 10},message:"must NOT have more than 10 items"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data4.length < 1){
const err14 = {instancePath:instancePath+"/missingFingers",schemaPath:"#/properties/missingFingers/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.position === undefined){
const err15 = {instancePath:instancePath+"/missingFingers/" + i0,schemaPath:"missing-finger.schema.json/required",keyword:"required",params:{missingProperty: "position"},message:"must have required property '"+"position"+"'"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data5.reason === undefined){
const err16 = {instancePath:instancePath+"/missingFingers/" + i0,schemaPath:"missing-finger.schema.json/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
for(const key1 in data5){
if(!((key1 === "position") || (key1 === "reason"))){
const err17 = {instancePath:instancePath+"/missingFingers/" + i0,schemaPath:"missing-finger.schema.json/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data5.position !== undefined){
let data6 = data5.position;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err18 = {instancePath:instancePath+"/missingFingers/" + i0+"/position",schemaPath:"missing-finger.schema.json/properties/position/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 10 || isNaN(data6)){
const err19 = {instancePath:instancePath+"/missingFingers/" + i0+"/position",schemaPath:"missing-finger.schema.json/properties/position/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10},message:"must be <= 10"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data6 < 1 || isNaN(data6)){
const err20 = {instancePath:instancePath+"/missingFingers/" + i0+"/position",schemaPath:"missing-finger.schema.json/properties/position/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
if(data5.reason !== undefined){
let data7 = data5.reason;
if(typeof data7 !== "string"){
const err21 = {instancePath:instancePath+"/missingFingers/" + i0+"/reason",schemaPath:"missing-finger.schema.json/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(!((data7 === "amputated") || (data7 === "unable-to-print"))){
const err22 = {instancePath:instancePath+"/missingFingers/" + i0+"/reason",schemaPath:"missing-finger.schema.json/properties/reason/enum",keyword:"enum",params:{allowedValues: schema37.properties.reason.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath:instancePath+"/missingFingers/" + i0,schemaPath:"missing-finger.schema.json/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath:instancePath+"/missingFingers",schemaPath:"#/properties/missingFingers/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
validate24.errors = vErrors;
return errors === 0;
}
validate24.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateBiometricReference = validate25;
const schema38 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://gateway.example/schemas/canonical/1/biometric-reference.schema.json","title":"BiometricReference","description":"A pointer to biometric data; images and templates stay in the system that holds them (Regulation (EU) 2019/817, Article 13).","type":"object","additionalProperties":false,"properties":{"modality":{"description":"Kind of biometric data (Regulation (EU) 2019/817, Article 4(11)).","type":"string","enum":["fingerprints","face","palm-print"]},"system":{"description":"System that holds the data: an EU system’s short name or a national register’s (Regulation (EU) 2019/817, Article 13(2)).","type":"string","minLength":1,"maxLength":40},"reference":{"description":"Reference in that system; opaque (Regulation (EU) 2019/817, Article 13(2)).","type":"string","minLength":1,"maxLength":80},"capturedAt":{"description":"Time of capture, RFC 3339 UTC (Regulation (EU) 2019/817, Article 20(2): taken live).","type":"string","format":"date-time"},"quality":{"description":"Quality score 0 to 100 (NFIQ 2, or ISO/IEC 29794-5 for faces).","type":"integer","minimum":0,"maximum":100},"position":{"description":"Friction ridge position code (ANSI/NIST-ITL 1-2011, Table 8): 1 to 10 fingers, 13 right four, 14 left four, 15 thumbs; palms from 20.","type":"integer","minimum":0,"maximum":99},"format":{"description":"Form in which the source holds the sample (our own).","type":"string","enum":["wsq","jpeg","jpeg2000","png","raw","template","other"]},"container":{"description":"Container in which the source holds the sample (our own).","type":"string","enum":["ansi-nist-itl","iso-19794-2","iso-19794-4","iso-19794-5"]}},"required":["modality"]};

function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://gateway.example/schemas/canonical/1/biometric-reference.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate25.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.modality === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "modality"},message:"must have required property '"+"modality"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "modality") || (key0 === "system")) || (key0 === "reference")) || (key0 === "capturedAt")) || (key0 === "quality")) || (key0 === "position")) || (key0 === "format")) || (key0 === "container"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.modality !== undefined){
let data0 = data.modality;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/modality",schemaPath:"#/properties/modality/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!(((data0 === "fingerprints") || (data0 === "face")) || (data0 === "palm-print"))){
const err3 = {instancePath:instancePath+"/modality",schemaPath:"#/properties/modality/enum",keyword:"enum",params:{allowedValues: schema38.properties.modality.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.system !== undefined){
let data1 = data.system;
if(typeof data1 === "string"){
if(func1(data1) > 40){
const err4 = {instancePath:instancePath+"/system",schemaPath:"#/properties/system/maxLength",keyword:"maxLength",params:{limit: 40},message:"must NOT have more than 40 characters"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(func1(data1) < 1){
const err5 = {instancePath:instancePath+"/system",schemaPath:"#/properties/system/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/system",schemaPath:"#/properties/system/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.reference !== undefined){
let data2 = data.reference;
if(typeof data2 === "string"){
if(func1(data2) > 80){
const err7 = {instancePath:instancePath+"/reference",schemaPath:"#/properties/reference/maxLength",keyword:"maxLength",params:{limit: 80},message:"must NOT have more than 80 characters"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(func1(data2) < 1){
const err8 = {instancePath:instancePath+"/reference",schemaPath:"#/properties/reference/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/reference",schemaPath:"#/properties/reference/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.capturedAt !== undefined){
let data3 = data.capturedAt;
if(typeof data3 === "string"){
if(!(formats4.validate(data3))){
const err10 = {instancePath:instancePath+"/capturedAt",schemaPath:"#/properties/capturedAt/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/capturedAt",schemaPath:"#/properties/capturedAt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.quality !== undefined){
let data4 = data.quality;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err12 = {instancePath:instancePath+"/quality",schemaPath:"#/properties/quality/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 100 || isNaN(data4)){
const err13 = {instancePath:instancePath+"/quality",schemaPath:"#/properties/quality/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data4 < 0 || isNaN(data4)){
const err14 = {instancePath:instancePath+"/quality",schemaPath:"#/properties/quality/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
if(data.position !== undefined){
let data5 = data.position;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err15 = {instancePath:instancePath+"/position",schemaPath:"#/properties/position/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 99 || isNaN(data5)){
const err16 = {instancePath:instancePath+"/position",schemaPath:"#/properties/position/maximum",keyword:"maximum",params:{comparison: "<=", limit: 99},message:"must be <= 99"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data5 < 0 || isNaN(data5)){
const err17 = {instancePath:instancePath+"/position",schemaPath:"#/properties/position/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
if(data.format !== undefined){
let data6 = data.format;
if(typeof data6 !== "string"){
const err18 = {instancePath:instancePath+"/format",schemaPath:"#/properties/format/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(!(((((((data6 === "wsq") || (data6 === "jpeg")) || (data6 === "jpeg2000")) || (data6 === "png")) || (data6 === "raw")) || (data6 === "template")) || (data6 === "other"))){
const err19 = {instancePath:instancePath+"/format",schemaPath:"#/properties/format/enum",keyword:"enum",params:{allowedValues: schema38.properties.format.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.container !== undefined){
let data7 = data.container;
if(typeof data7 !== "string"){
const err20 = {instancePath:instancePath+"/container",schemaPath:"#/properties/container/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(!((((data7 === "ansi-nist-itl") || (data7 === "iso-19794-2")) || (data7 === "iso-19794-4")) || (data7 === "iso-19794-5"))){
const err21 = {instancePath:instancePath+"/container",schemaPath:"#/properties/container/enum",keyword:"enum",params:{allowedValues: schema38.properties.container.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
validate25.errors = vErrors;
return errors === 0;
}
validate25.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateBorderCrossing = validate26;
const schema39 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://gateway.example/schemas/canonical/1/border-crossing.schema.json","title":"BorderCrossing","description":"One crossing of an external border, or its refusal (Regulation (EU) 2017/2226, Articles 16 to 18).","type":"object","additionalProperties":false,"properties":{"direction":{"description":"Into or out of the territory (Cabinet Regulation 263 of 2018).","type":"string","enum":["entry","exit"]},"outcome":{"description":"Whether the person was let through; refusals carry Annex V reasons of Regulation (EU) 2016/399.","type":"string","enum":["allowed","refused"]},"refusalReasons":{"description":"Reason letters A to J (Regulation (EU) 2017/2226, Article 18(6)).","type":"array","items":{"description":"One letter.","type":"string","pattern":"^[A-J]$"},"minItems":1,"maxItems":50},"at":{"description":"Time of the crossing, RFC 3339 UTC (Article 16(2)(a)).","type":"string","format":"date-time"},"crossingPoint":{"description":"Border crossing point as the authority names it (Article 16(2)(b)).","type":"string","minLength":1,"maxLength":80},"transport":{"description":"Means by which the person arrived (Cabinet Regulation 263 of 2018).","type":"string","enum":["road","rail","air","sea","foot"]},"vehicleRegistration":{"description":"Registration plate; national use only (Cabinet Regulation 263 of 2018).","type":"string","pattern":"^[A-Z0-9-]{1,15}$"}},"required":["direction","outcome","at","crossingPoint"]};
const pattern7 = new RegExp("^[A-J]$", "u");
const pattern8 = new RegExp("^[A-Z0-9-]{1,15}$", "u");

function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://gateway.example/schemas/canonical/1/border-crossing.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate26.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.direction === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "direction"},message:"must have required property '"+"direction"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.outcome === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "outcome"},message:"must have required property '"+"outcome"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.at === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "at"},message:"must have required property '"+"at"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.crossingPoint === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "crossingPoint"},message:"must have required property '"+"crossingPoint"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "direction") || (key0 === "outcome")) || (key0 === "refusalReasons")) || (key0 === "at")) || (key0 === "crossingPoint")) || (key0 === "transport")) || (key0 === "vehicleRegistration"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.direction !== undefined){
let data0 = data.direction;
if(typeof data0 !== "string"){
const err5 = {instancePath:instancePath+"/direction",schemaPath:"#/properties/direction/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!((data0 === "entry") || (data0 === "exit"))){
const err6 = {instancePath:instancePath+"/direction",schemaPath:"#/properties/direction/enum",keyword:"enum",params:{allowedValues: schema39.properties.direction.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.outcome !== undefined){
let data1 = data.outcome;
if(typeof data1 !== "string"){
const err7 = {instancePath:instancePath+"/outcome",schemaPath:"#/properties/outcome/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!((data1 === "allowed") || (data1 === "refused"))){
const err8 = {instancePath:instancePath+"/outcome",schemaPath:"#/properties/outcome/enum",keyword:"enum",params:{allowedValues: schema39.properties.outcome.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.refusalReasons !== undefined){
let data2 = data.refusalReasons;
if(Array.isArray(data2)){
if(data2.length > 50){
const err9 = {instancePath:instancePath+"/refusalReasons",schemaPath:"#/properties/refusalReasons/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data2.length < 1){
const err10 = {instancePath:instancePath+"/refusalReasons",schemaPath:"#/properties/refusalReasons/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(typeof data3 === "string"){
if(!pattern7.test(data3)){
const err11 = {instancePath:instancePath+"/refusalReasons/" + i0,schemaPath:"#/properties/refusalReasons/items/pattern",keyword:"pattern",params:{pattern: "^[A-J]$"},message:"must match pattern \""+"^[A-J]$"+"\""};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/refusalReasons/" + i0,schemaPath:"#/properties/refusalReasons/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/refusalReasons",schemaPath:"#/properties/refusalReasons/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.at !== undefined){
let data4 = data.at;
if(typeof data4 === "string"){
if(!(formats4.validate(data4))){
const err14 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.crossingPoint !== undefined){
let data5 = data.crossingPoint;
if(typeof data5 === "string"){
if(func1(data5) > 80){
const err16 = {instancePath:instancePath+"/crossingPoint",schemaPath:"#/properties/crossingPoint/maxLength",keyword:"maxLength",params:{limit: 80},message:"must NOT have more than 80 characters"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(func1(data5) < 1){
const err17 = {instancePath:instancePath+"/crossingPoint",schemaPath:"#/properties/crossingPoint/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/crossingPoint",schemaPath:"#/properties/crossingPoint/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.transport !== undefined){
let data6 = data.transport;
if(typeof data6 !== "string"){
const err19 = {instancePath:instancePath+"/transport",schemaPath:"#/properties/transport/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(!(((((data6 === "road") || (data6 === "rail")) || (data6 === "air")) || (data6 === "sea")) || (data6 === "foot"))){
const err20 = {instancePath:instancePath+"/transport",schemaPath:"#/properties/transport/enum",keyword:"enum",params:{allowedValues: schema39.properties.transport.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.vehicleRegistration !== undefined){
let data7 = data.vehicleRegistration;
if(typeof data7 === "string"){
if(!pattern8.test(data7)){
const err21 = {instancePath:instancePath+"/vehicleRegistration",schemaPath:"#/properties/vehicleRegistration/pattern",keyword:"pattern",params:{pattern: "^[A-Z0-9-]{1,15}$"},message:"must match pattern \""+"^[A-Z0-9-]{1,15}$"+"\""};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/vehicleRegistration",schemaPath:"#/properties/vehicleRegistration/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
validate26.errors = vErrors;
return errors === 0;
}
validate26.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateBorderRefusal = validate27;
const schema40 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://gateway.example/schemas/canonical/1/border-refusal.schema.json","title":"BorderRefusal","description":"A refusal of entry at the external border (Regulation (EU) 2016/399, Article 14; Regulation (EU) 2017/2226, Article 18).","type":"object","additionalProperties":false,"properties":{"number":{"description":"Number of the standard form (Regulation (EU) 2016/399, Annex V, Part B).","type":"string","minLength":1,"maxLength":80},"at":{"description":"Time of the refusal, RFC 3339 UTC (Regulation (EU) 2017/2226, Article 18(6)(b)).","type":"string","format":"date-time"},"crossingPoint":{"description":"Border crossing point (Regulation (EU) 2017/2226, Article 18(6)(b)).","type":"string","minLength":1,"maxLength":200},"authority":{"description":"Authority that refused (Regulation (EU) 2017/2226, Article 18(6)(c)).","type":"string","minLength":1,"maxLength":200},"reasons":{"description":"Reasons by their letters (Regulation (EU) 2016/399, Annex V, Part B).","type":"array","items":{"description":"One letter.","type":"string","pattern":"^[A-J]$"},"minItems":1,"maxItems":10},"stayDays":{"description":"Days already stayed, where reason F is given (our own).","type":"integer","minimum":0,"maximum":3660},"appealed":{"description":"Whether an appeal was lodged (Regulation (EU) 2016/399, Article 14(3)).","type":"boolean"},"returnedTo":{"description":"Country to which the person was returned: ISO 3166-1 alpha-3 (our own).","type":"string","pattern":"^[A-Z]{3}$"}},"required":["number","at","crossingPoint","authority","reasons"]};

function validate27(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://gateway.example/schemas/canonical/1/border-refusal.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate27.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.number === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "number"},message:"must have required property '"+"number"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.at === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "at"},message:"must have required property '"+"at"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.crossingPoint === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "crossingPoint"},message:"must have required property '"+"crossingPoint"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.authority === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "authority"},message:"must have required property '"+"authority"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.reasons === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "reasons"},message:"must have required property '"+"reasons"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "number") || (key0 === "at")) || (key0 === "crossingPoint")) || (key0 === "authority")) || (key0 === "reasons")) || (key0 === "stayDays")) || (key0 === "appealed")) || (key0 === "returnedTo"))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.number !== undefined){
let data0 = data.number;
if(typeof data0 === "string"){
if(func1(data0) > 80){
const err6 = {instancePath:instancePath+"/number",schemaPath:"#/properties/number/maxLength",keyword:"maxLength",params:{limit: 80},message:"must NOT have more than 80 characters"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(func1(data0) < 1){
const err7 = {instancePath:instancePath+"/number",schemaPath:"#/properties/number/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/number",schemaPath:"#/properties/number/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.at !== undefined){
let data1 = data.at;
if(typeof data1 === "string"){
if(!(formats4.validate(data1))){
const err9 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.crossingPoint !== undefined){
let data2 = data.crossingPoint;
if(typeof data2 === "string"){
if(func1(data2) > 200){
const err11 = {instancePath:instancePath+"/crossingPoint",schemaPath:"#/properties/crossingPoint/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(func1(data2) < 1){
const err12 = {instancePath:instancePath+"/crossingPoint",schemaPath:"#/properties/crossingPoint/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/crossingPoint",schemaPath:"#/properties/crossingPoint/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.authority !== undefined){
let data3 = data.authority;
if(typeof data3 === "string"){
if(func1(data3) > 200){
const err14 = {instancePath:instancePath+"/authority",schemaPath:"#/properties/authority/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(func1(data3) < 1){
const err15 = {instancePath:instancePath+"/authority",schemaPath:"#/properties/authority/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/authority",schemaPath:"#/properties/authority/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.reasons !== undefined){
let data4 = data.reasons;
if(Array.isArray(data4)){
if(data4.length > 10){
const err17 = {instancePath:instancePath+"/reasons",schemaPath:"#/properties/reasons/maxItems",keyword:"maxItems",params:{limit: 10},message:"must NOT have more than 10 items"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data4.length < 1){
const err18 = {instancePath:instancePath+"/reasons",schemaPath:"#/properties/reasons/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
if(typeof data5 === "string"){
if(!pattern7.test(data5)){
const err19 = {instancePath:instancePath+"/reasons/" + i0,schemaPath:"#/properties/reasons/items/pattern",keyword:"pattern",params:{pattern: "^[A-J]$"},message:"must match pattern \""+"^[A-J]$"+"\""};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/reasons/" + i0,schemaPath:"#/properties/reasons/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/reasons",schemaPath:"#/properties/reasons/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.stayDays !== undefined){
let data6 = data.stayDays;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err22 = {instancePath:instancePath+"/stayDays",schemaPath:"#/properties/stayDays/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 3660 || isNaN(data6)){
const err23 = {instancePath:instancePath+"/stayDays",schemaPath:"#/properties/stayDays/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3660},message:"must be <= 3660"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data6 < 0 || isNaN(data6)){
const err24 = {instancePath:instancePath+"/stayDays",schemaPath:"#/properties/stayDays/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
if(data.appealed !== undefined){
if(typeof data.appealed !== "boolean"){
const err25 = {instancePath:instancePath+"/appealed",schemaPath:"#/properties/appealed/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.returnedTo !== undefined){
let data8 = data.returnedTo;
if(typeof data8 === "string"){
if(!pattern6.test(data8)){
const err26 = {instancePath:instancePath+"/returnedTo",schemaPath:"#/properties/returnedTo/pattern",keyword:"pattern",params:{pattern: "^[A-Z]{3}$"},message:"must match pattern \""+"^[A-Z]{3}$"+"\""};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/returnedTo",schemaPath:"#/properties/returnedTo/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
else {
const err28 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
validate27.errors = vErrors;
return errors === 0;
}
validate27.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateDecisionStep = validate28;
const schema41 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://gateway.example/schemas/canonical/1/decision-step.schema.json","title":"DecisionStep","description":"One thing that one stage decided.","type":"object","additionalProperties":false,"properties":{"stage":{"description":"Stage of the walk (our own).","type":"string","enum":["receive","authenticate","map","authorise","plan","audit","exchange","disclose"]},"rule":{"description":"Rule that was applied, such as policy/circumstance (our own).","type":"string","minLength":1,"maxLength":120},"verdict":{"description":"What it said (our own).","type":"string","enum":["pass","observe","warn","refuse"]},"code":{"description":"Code of the problem catalogue, for anything but a pass (our own).","type":"string","pattern":"^[a-z0-9-]+$"},"field":{"description":"Input field concerned: JSON Pointer, element path or header name; never a value (JSON Pointer: RFC 6901).","type":"string","minLength":1,"maxLength":300},"article":{"description":"Provision behind the rule (our own).","$ref":"article-reference.schema.json"},"mend":{"description":"What would make it pass (our own).","type":"string","minLength":1,"maxLength":400},"mapping":{"description":"Mapping that read a national record: its name, its version and the SHA-256 of its pack (our own).","type":"string","pattern":"^[a-z0-9][a-z0-9-]{1,63}@[0-9A-Za-z.+-]{1,40}#[0-9a-f]{64}$"},"lineage":{"description":"Which rules of the mapping wrote this record, by which alternatives, and how many elements its lists have; gateway map replay reads it beside the mapping (our own).","type":"string","pattern":"^[0-9a-z()]*$","minLength":0,"maxLength":4000},"written":{"description":"The same in words, while the gateway still runs that mapping: the first thousand fields of the canonical record, in the order of writing (our own).","type":"array","items":{"$ref":"lineage-field.schema.json"},"minItems":1,"maxItems":1000}},"required":["stage","rule","verdict"]};
const schema42 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://gateway.example/schemas/canonical/1/lineage-field.schema.json","title":"LineageField","description":"How one field of a canonical record came about: which rule wrote it, and from which fields of the national record. Holds names of fields, never values.","type":"object","additionalProperties":false,"properties":{"to":{"description":"Field of the canonical record, as a JSON Pointer (RFC 6901).","type":"string","minLength":1,"maxLength":300},"rule":{"description":"Place of the rule in the mapping, as a JSON Pointer (RFC 6901).","type":"string","minLength":1,"maxLength":300},"from":{"description":"Fields of the national record that the rule read, as JSON Pointers; none for a constant (RFC 6901).","type":"array","items":{"type":"string","minLength":0,"maxLength":1000},"minItems":0,"maxItems":50},"law":{"description":"Provision that lets the field travel, where the mapping names one (our own).","type":"string","minLength":1,"maxLength":200}},"required":["to","rule","from"]};
const pattern11 = new RegExp("^[a-z0-9-]+$", "u");
const pattern12 = new RegExp("^[a-z0-9][a-z0-9-]{1,63}@[0-9A-Za-z.+-]{1,40}#[0-9a-f]{64}$", "u");
const pattern13 = new RegExp("^[0-9a-z()]*$", "u");

function validate28(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://gateway.example/schemas/canonical/1/decision-step.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate28.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.stage === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "stage"},message:"must have required property '"+"stage"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.rule === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "rule"},message:"must have required property '"+"rule"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.verdict === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "verdict"},message:"must have required property '"+"verdict"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(func5.call(schema41.properties, key0))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.stage !== undefined){
let data0 = data.stage;
if(typeof data0 !== "string"){
const err4 = {instancePath:instancePath+"/stage",schemaPath:"#/properties/stage/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!((((((((data0 === "receive") || (data0 === "authenticate")) || (data0 === "map")) || (data0 === "authorise")) || (data0 === "plan")) || (data0 === "audit")) || (data0 === "exchange")) || (data0 === "disclose"))){
const err5 = {instancePath:instancePath+"/stage",schemaPath:"#/properties/stage/enum",keyword:"enum",params:{allowedValues: schema41.properties.stage.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.rule !== undefined){
let data1 = data.rule;
if(typeof data1 === "string"){
if(func1(data1) > 120){
const err6 = {instancePath:instancePath+"/rule",schemaPath:"#/properties/rule/maxLength",keyword:"maxLength",params:{limit: 120},message:"must NOT have more than 120 characters"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(func1(data1) < 1){
const err7 = {instancePath:instancePath+"/rule",schemaPath:"#/properties/rule/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/rule",schemaPath:"#/properties/rule/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.verdict !== undefined){
let data2 = data.verdict;
if(typeof data2 !== "string"){
const err9 = {instancePath:instancePath+"/verdict",schemaPath:"#/properties/verdict/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(!((((data2 === "pass") || (data2 === "observe")) || (data2 === "warn")) || (data2 === "refuse"))){
const err10 = {instancePath:instancePath+"/verdict",schemaPath:"#/properties/verdict/enum",keyword:"enum",params:{allowedValues: schema41.properties.verdict.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.code !== undefined){
let data3 = data.code;
if(typeof data3 === "string"){
if(!pattern11.test(data3)){
const err11 = {instancePath:instancePath+"/code",schemaPath:"#/properties/code/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9-]+$"},message:"must match pattern \""+"^[a-z0-9-]+$"+"\""};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/code",schemaPath:"#/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.field !== undefined){
let data4 = data.field;
if(typeof data4 === "string"){
if(func1(data4) > 300){
const err13 = {instancePath:instancePath+"/field",schemaPath:"#/properties/field/maxLength",keyword:"maxLength",params:{limit: 300},message:"must NOT have more than 300 characters"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(func1(data4) < 1){
const err14 = {instancePath:instancePath+"/field",schemaPath:"#/properties/field/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/field",schemaPath:"#/properties/field/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.article !== undefined){
if(!(validate22(data.article, {instancePath:instancePath+"/article",parentData:data,parentDataProperty:"article",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.mend !== undefined){
let data6 = data.mend;
if(typeof data6 === "string"){
if(func1(data6) > 400){
const err16 = {instancePath:instancePath+"/mend",schemaPath:"#/properties/mend/maxLength",keyword:"maxLength",params:{limit: 400},message:"must NOT have more than 400 characters"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(func1(data6) < 1){
const err17 = {instancePath:instancePath+"/mend",schemaPath:"#/properties/mend/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/mend",schemaPath:"#/properties/mend/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.mapping !== undefined){
let data7 = data.mapping;
if(typeof data7 === "string"){
if(!pattern12.test(data7)){
const err19 = {instancePath:instancePath+"/mapping",schemaPath:"#/properties/mapping/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9-]{1,63}@[0-9A-Za-z.+-]{1,40}#[0-9a-f]{64}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9-]{1,63}@[0-9A-Za-z.+-]{1,40}#[0-9a-f]{64}$"+"\""};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/mapping",schemaPath:"#/properties/mapping/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.lineage !== undefined){
let data8 = data.lineage;
if(typeof data8 === "string"){
if(func1(data8) > 4000){
const err21 = {instancePath:instancePath+"/lineage",schemaPath:"#/properties/lineage/maxLength",keyword:"maxLength",params:{limit: 4000},message:"must NOT have more than 4000 characters"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(func1(data8) < 0){
const err22 = {instancePath:instancePath+"/lineage",schemaPath:"#/properties/lineage/minLength",keyword:"minLength",params:{limit: 0},message:"must NOT have fewer than 0 characters"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(!pattern13.test(data8)){
const err23 = {instancePath:instancePath+"/lineage",schemaPath:"#/properties/lineage/pattern",keyword:"pattern",params:{pattern: "^[0-9a-z()]*$"},message:"must match pattern \""+"^[0-9a-z()]*$"+"\""};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/lineage",schemaPath:"#/properties/lineage/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.written !== undefined){
let data9 = data.written;
if(Array.isArray(data9)){
if(data9.length > 1000){
const err25 = {instancePath:instancePath+"/written",schemaPath:"#/properties/written/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data9.length < 1){
const err26 = {instancePath:instancePath+"/written",schemaPath:"#/properties/written/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
const len0 = data9.length;
for(let i0=0; i0<len0; i0++){
let data10 = data9[i0];
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.to === undefined){
const err27 = {instancePath:instancePath+"/written/" + i0,schemaPath:"lineage-field.schema.json/required",keyword:"required",params:{missingProperty: "to"},message:"must have required property '"+"to"+"'"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(data10.rule === undefined){
const err28 = {instancePath:instancePath+"/written/" + i0,schemaPath:"lineage-field.schema.json/required",keyword:"required",params:{missingProperty: "rule"},message:"must have required property '"+"rule"+"'"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(data10.from === undefined){
const err29 = {instancePath:instancePath+"/written/" + i0,schemaPath:"lineage-field.schema.json/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
for(const key1 in data10){
if(!((((key1 === "to") || (key1 === "rule")) || (key1 === "from")) || (key1 === "law"))){
const err30 = {instancePath:instancePath+"/written/" + i0,schemaPath:"lineage-field.schema.json/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data10.to !== undefined){
let data11 = data10.to;
if(typeof data11 === "string"){
if(func1(data11) > 300){
const err31 = {instancePath:instancePath+"/written/" + i0+"/to",schemaPath:"lineage-field.schema.json/properties/to/maxLength",keyword:"maxLength",params:{limit: 300},message:"must NOT have more than 300 characters"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(func1(data11) < 1){
const err32 = {instancePath:instancePath+"/written/" + i0+"/to",schemaPath:"lineage-field.schema.json/properties/to/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
else {
const err33 = {instancePath:instancePath+"/written/" + i0+"/to",schemaPath:"lineage-field.schema.json/properties/to/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data10.rule !== undefined){
let data12 = data10.rule;
if(typeof data12 === "string"){
if(func1(data12) > 300){
const err34 = {instancePath:instancePath+"/written/" + i0+"/rule",schemaPath:"lineage-field.schema.json/properties/rule/maxLength",keyword:"maxLength",params:{limit: 300},message:"must NOT have more than 300 characters"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(func1(data12) < 1){
const err35 = {instancePath:instancePath+"/written/" + i0+"/rule",schemaPath:"lineage-field.schema.json/properties/rule/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
else {
const err36 = {instancePath:instancePath+"/written/" + i0+"/rule",schemaPath:"lineage-field.schema.json/properties/rule/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data10.from !== undefined){
let data13 = data10.from;
if(Array.isArray(data13)){
if(data13.length > 50){
const err37 = {instancePath:instancePath+"/written/" + i0+"/from",schemaPath:"lineage-field.schema.json/properties/from/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(data13.length < 0){
const err38 = {instancePath:instancePath+"/written/" + i0+"/from",schemaPath:"lineage-field.schema.json/properties/from/minItems",keyword:"minItems",params:{limit: 0},message:"must NOT have fewer than 0 items"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
const len1 = data13.length;
for(let i1=0; i1<len1; i1++){
let data14 = data13[i1];
if(typeof data14 === "string"){
if(func1(data14) > 1000){
const err39 = {instancePath:instancePath+"/written/" + i0+"/from/" + i1,schemaPath:"lineage-field.schema.json/properties/from/items/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(func1(data14) < 0){
const err40 = {instancePath:instancePath+"/written/" + i0+"/from/" + i1,schemaPath:"lineage-field.schema.json/properties/from/items/minLength",keyword:"minLength",params:{limit: 0},message:"must NOT have fewer than 0 characters"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
else {
const err41 = {instancePath:instancePath+"/written/" + i0+"/from/" + i1,schemaPath:"lineage-field.schema.json/properties/from/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
else {
const err42 = {instancePath:instancePath+"/written/" + i0+"/from",schemaPath:"lineage-field.schema.json/properties/from/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data10.law !== undefined){
let data15 = data10.law;
if(typeof data15 === "string"){
if(func1(data15) > 200){
const err43 = {instancePath:instancePath+"/written/" + i0+"/law",schemaPath:"lineage-field.schema.json/properties/law/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(func1(data15) < 1){
const err44 = {instancePath:instancePath+"/written/" + i0+"/law",schemaPath:"lineage-field.schema.json/properties/law/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
else {
const err45 = {instancePath:instancePath+"/written/" + i0+"/law",schemaPath:"lineage-field.schema.json/properties/law/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
}
else {
const err46 = {instancePath:instancePath+"/written/" + i0,schemaPath:"lineage-field.schema.json/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
}
else {
const err47 = {instancePath:instancePath+"/written",schemaPath:"#/properties/written/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
}
else {
const err48 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
validate28.errors = vErrors;
return errors === 0;
}
validate28.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateDecisionRecord = validate30;
const schema43 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://gateway.example/schemas/canonical/1/decision.schema.json","title":"DecisionRecord","description":"Why a query was answered or refused, rule by rule, for the organisation that sent it. Holds names of fields and rules, never values.","type":"object","additionalProperties":false,"properties":{"query":{"description":"Identifier of the query (UUID, RFC 9562).","type":"string","pattern":"^[0-9a-f-]{36}$"},"at":{"description":"When the decision was made, RFC 3339 UTC.","type":"string","format":"date-time"},"caller":{"description":"Calling system, by its configured id; absent when the caller could not be told (our own).","type":"string","minLength":1,"maxLength":60},"profile":{"description":"Profile asked for, if one was (Regulation (EU) 2019/817, Article 8(1)).","type":"string","pattern":"^[a-z0-9][a-z0-9-]{1,63}$"},"verdict":{"description":"Whether the query was answered, refused, or only checked beforehand and found sound (our own).","type":"string","enum":["answered","refused","would-be-answered","would-be-refused"]},"code":{"description":"Code of the problem, when refused (our own).","type":"string","pattern":"^[a-z0-9-]+$"},"steps":{"description":"What each stage decided, in order (our own).","type":"array","items":{"$ref":"decision-step.schema.json"},"minItems":1,"maxItems":200}},"required":["query","at","verdict","steps"]};
const pattern14 = new RegExp("^[0-9a-f-]{36}$", "u");
const pattern15 = new RegExp("^[a-z0-9][a-z0-9-]{1,63}$", "u");

function validate30(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://gateway.example/schemas/canonical/1/decision.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate30.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.query === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "query"},message:"must have required property '"+"query"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.at === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "at"},message:"must have required property '"+"at"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.verdict === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "verdict"},message:"must have required property '"+"verdict"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.steps === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "steps"},message:"must have required property '"+"steps"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "query") || (key0 === "at")) || (key0 === "caller")) || (key0 === "profile")) || (key0 === "verdict")) || (key0 === "code")) || (key0 === "steps"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.query !== undefined){
let data0 = data.query;
if(typeof data0 === "string"){
if(!pattern14.test(data0)){
const err5 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f-]{36}$"},message:"must match pattern \""+"^[0-9a-f-]{36}$"+"\""};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.at !== undefined){
let data1 = data.at;
if(typeof data1 === "string"){
if(!(formats4.validate(data1))){
const err7 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.caller !== undefined){
let data2 = data.caller;
if(typeof data2 === "string"){
if(func1(data2) > 60){
const err9 = {instancePath:instancePath+"/caller",schemaPath:"#/properties/caller/maxLength",keyword:"maxLength",params:{limit: 60},message:"must NOT have more than 60 characters"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(func1(data2) < 1){
const err10 = {instancePath:instancePath+"/caller",schemaPath:"#/properties/caller/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/caller",schemaPath:"#/properties/caller/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.profile !== undefined){
let data3 = data.profile;
if(typeof data3 === "string"){
if(!pattern15.test(data3)){
const err12 = {instancePath:instancePath+"/profile",schemaPath:"#/properties/profile/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9-]{1,63}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9-]{1,63}$"+"\""};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/profile",schemaPath:"#/properties/profile/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.verdict !== undefined){
let data4 = data.verdict;
if(typeof data4 !== "string"){
const err14 = {instancePath:instancePath+"/verdict",schemaPath:"#/properties/verdict/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!((((data4 === "answered") || (data4 === "refused")) || (data4 === "would-be-answered")) || (data4 === "would-be-refused"))){
const err15 = {instancePath:instancePath+"/verdict",schemaPath:"#/properties/verdict/enum",keyword:"enum",params:{allowedValues: schema43.properties.verdict.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.code !== undefined){
let data5 = data.code;
if(typeof data5 === "string"){
if(!pattern11.test(data5)){
const err16 = {instancePath:instancePath+"/code",schemaPath:"#/properties/code/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9-]+$"},message:"must match pattern \""+"^[a-z0-9-]+$"+"\""};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/code",schemaPath:"#/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.steps !== undefined){
let data6 = data.steps;
if(Array.isArray(data6)){
if(data6.length > 200){
const err18 = {instancePath:instancePath+"/steps",schemaPath:"#/properties/steps/maxItems",keyword:"maxItems",params:{limit: 200},message:"must NOT have more than 200 items"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data6.length < 1){
const err19 = {instancePath:instancePath+"/steps",schemaPath:"#/properties/steps/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
if(!(validate28(data6[i0], {instancePath:instancePath+"/steps/" + i0,parentData:data6,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
}
else {
const err20 = {instancePath:instancePath+"/steps",schemaPath:"#/properties/steps/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
validate30.errors = vErrors;
return errors === 0;
}
validate30.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateDetention = validate32;
const schema44 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://gateway.example/schemas/canonical/1/detention.schema.json","title":"Detention","description":"A person held by an authority (Latvian Immigration Law, Article 51; Regulation (EU) 2024/1358, Article 22 for irregular crossings).","type":"object","additionalProperties":false,"properties":{"number":{"description":"Number of the detention record (Latvian register).","type":"string","minLength":1,"maxLength":60},"from":{"description":"Time at which detention began, RFC 3339 UTC.","type":"string","format":"date-time"},"until":{"description":"Time at which it ended, RFC 3339 UTC; absent while it lasts.","type":"string","format":"date-time"},"ground":{"description":"Why the person is held (Latvian Immigration Law, Article 51).","type":"string","enum":["irregular-crossing","illegal-stay","identity-unknown","removal","other"]},"place":{"description":"Place of detention (Latvian register).","type":"string","minLength":1,"maxLength":120},"authority":{"description":"Authority that holds the person (Latvian Immigration Law, Article 51).","type":"string","minLength":1,"maxLength":80}},"required":["number","from","ground","authority"]};

function validate32(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://gateway.example/schemas/canonical/1/detention.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate32.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.number === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "number"},message:"must have required property '"+"number"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.from === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.ground === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "ground"},message:"must have required property '"+"ground"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.authority === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "authority"},message:"must have required property '"+"authority"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "number") || (key0 === "from")) || (key0 === "until")) || (key0 === "ground")) || (key0 === "place")) || (key0 === "authority"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.number !== undefined){
let data0 = data.number;
if(typeof data0 === "string"){
if(func1(data0) > 60){
const err5 = {instancePath:instancePath+"/number",schemaPath:"#/properties/number/maxLength",keyword:"maxLength",params:{limit: 60},message:"must NOT have more than 60 characters"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(func1(data0) < 1){
const err6 = {instancePath:instancePath+"/number",schemaPath:"#/properties/number/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/number",schemaPath:"#/properties/number/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.from !== undefined){
let data1 = data.from;
if(typeof data1 === "string"){
if(!(formats4.validate(data1))){
const err8 = {instancePath:instancePath+"/from",schemaPath:"#/properties/from/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/from",schemaPath:"#/properties/from/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.until !== undefined){
let data2 = data.until;
if(typeof data2 === "string"){
if(!(formats4.validate(data2))){
const err10 = {instancePath:instancePath+"/until",schemaPath:"#/properties/until/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/until",schemaPath:"#/properties/until/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.ground !== undefined){
let data3 = data.ground;
if(typeof data3 !== "string"){
const err12 = {instancePath:instancePath+"/ground",schemaPath:"#/properties/ground/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(!(((((data3 === "irregular-crossing") || (data3 === "illegal-stay")) || (data3 === "identity-unknown")) || (data3 === "removal")) || (data3 === "other"))){
const err13 = {instancePath:instancePath+"/ground",schemaPath:"#/properties/ground/enum",keyword:"enum",params:{allowedValues: schema44.properties.ground.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.place !== undefined){
let data4 = data.place;
if(typeof data4 === "string"){
if(func1(data4) > 120){
const err14 = {instancePath:instancePath+"/place",schemaPath:"#/properties/place/maxLength",keyword:"maxLength",params:{limit: 120},message:"must NOT have more than 120 characters"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(func1(data4) < 1){
const err15 = {instancePath:instancePath+"/place",schemaPath:"#/properties/place/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/place",schemaPath:"#/properties/place/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.authority !== undefined){
let data5 = data.authority;
if(typeof data5 === "string"){
if(func1(data5) > 80){
const err17 = {instancePath:instancePath+"/authority",schemaPath:"#/properties/authority/maxLength",keyword:"maxLength",params:{limit: 80},message:"must NOT have more than 80 characters"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(func1(data5) < 1){
const err18 = {instancePath:instancePath+"/authority",schemaPath:"#/properties/authority/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/authority",schemaPath:"#/properties/authority/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
validate32.errors = vErrors;
return errors === 0;
}
validate32.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateDocumentReport = validate33;
const schema45 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://gateway.example/schemas/canonical/1/document-report.schema.json","title":"DocumentReport","description":"A report that documents were lost, stolen or made invalid (Regulation (EU) 2018/1862, Article 38(2)(k) and (l)).","type":"object","additionalProperties":false,"properties":{"number":{"description":"National number of the report (our own).","type":"string","minLength":1,"maxLength":80},"what":{"description":"What happened to the documents (Regulation (EU) 2018/1862, Article 38(2)).","type":"string","enum":["lost","stolen","misappropriated","invalidated","found"]},"blank":{"description":"Whether the documents were blank (Regulation (EU) 2018/1862, Article 38(2)(k)).","type":"boolean"},"reportedOn":{"description":"Date of the report, YYYY-MM-DD (our own).","type":"string","format":"date"},"happenedOn":{"description":"When it happened, as far as known (our own).","$ref":"partial-date.schema.json"},"place":{"description":"Place (our own).","type":"string","minLength":1,"maxLength":200},"authority":{"description":"Authority that took the report (our own).","type":"string","minLength":1,"maxLength":200}},"required":["number","what","reportedOn","authority"]};
const schema46 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://gateway.example/schemas/canonical/1/partial-date.schema.json","title":"PartialDate","description":"A date of which parts may be unknown or uncertain. UMF-inspired; not the UMF format of Article 38 of Regulation (EU) 2019/817.","type":"object","additionalProperties":false,"properties":{"value":{"description":"Calendar date as far as known: YYYY, YYYY-MM or YYYY-MM-DD (ISO 8601-1, 4.1). Unknown parts are left out, never guessed; an MRZ writes them as << (ICAO 9303-3, 4.8).","type":"string","pattern":"^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"},"certainty":{"description":"How sure the source is: confirmed by a document, declared by the person, or estimated by an authority (Regulation (EU) 2024/1356, Article 17 tells declared from confirmed).","type":"string","enum":["confirmed","declared","estimated"]}},"required":["value"]};
const pattern17 = new RegExp("^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$", "u");

function validate33(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://gateway.example/schemas/canonical/1/document-report.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate33.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.number === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "number"},message:"must have required property '"+"number"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.what === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "what"},message:"must have required property '"+"what"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.reportedOn === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "reportedOn"},message:"must have required property '"+"reportedOn"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.authority === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "authority"},message:"must have required property '"+"authority"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "number") || (key0 === "what")) || (key0 === "blank")) || (key0 === "reportedOn")) || (key0 === "happenedOn")) || (key0 === "place")) || (key0 === "authority"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.number !== undefined){
let data0 = data.number;
if(typeof data0 === "string"){
if(func1(data0) > 80){
const err5 = {instancePath:instancePath+"/number",schemaPath:"#/properties/number/maxLength",keyword:"maxLength",params:{limit: 80},message:"must NOT have more than 80 characters"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(func1(data0) < 1){
const err6 = {instancePath:instancePath+"/number",schemaPath:"#/properties/number/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/number",schemaPath:"#/properties/number/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.what !== undefined){
let data1 = data.what;
if(typeof data1 !== "string"){
const err8 = {instancePath:instancePath+"/what",schemaPath:"#/properties/what/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!(((((data1 === "lost") || (data1 === "stolen")) || (data1 === "misappropriated")) || (data1 === "invalidated")) || (data1 === "found"))){
const err9 = {instancePath:instancePath+"/what",schemaPath:"#/properties/what/enum",keyword:"enum",params:{allowedValues: schema45.properties.what.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.blank !== undefined){
if(typeof data.blank !== "boolean"){
const err10 = {instancePath:instancePath+"/blank",schemaPath:"#/properties/blank/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.reportedOn !== undefined){
let data3 = data.reportedOn;
if(typeof data3 === "string"){
if(!(formats0.validate(data3))){
const err11 = {instancePath:instancePath+"/reportedOn",schemaPath:"#/properties/reportedOn/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/reportedOn",schemaPath:"#/properties/reportedOn/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.happenedOn !== undefined){
let data4 = data.happenedOn;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.value === undefined){
const err13 = {instancePath:instancePath+"/happenedOn",schemaPath:"partial-date.schema.json/required",keyword:"required",params:{missingProperty: "value"},message:"must have required property '"+"value"+"'"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
for(const key1 in data4){
if(!((key1 === "value") || (key1 === "certainty"))){
const err14 = {instancePath:instancePath+"/happenedOn",schemaPath:"partial-date.schema.json/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data4.value !== undefined){
let data5 = data4.value;
if(typeof data5 === "string"){
if(!pattern17.test(data5)){
const err15 = {instancePath:instancePath+"/happenedOn/value",schemaPath:"partial-date.schema.json/properties/value/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"},message:"must match pattern \""+"^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"+"\""};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/happenedOn/value",schemaPath:"partial-date.schema.json/properties/value/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data4.certainty !== undefined){
let data6 = data4.certainty;
if(typeof data6 !== "string"){
const err17 = {instancePath:instancePath+"/happenedOn/certainty",schemaPath:"partial-date.schema.json/properties/certainty/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(!(((data6 === "confirmed") || (data6 === "declared")) || (data6 === "estimated"))){
const err18 = {instancePath:instancePath+"/happenedOn/certainty",schemaPath:"partial-date.schema.json/properties/certainty/enum",keyword:"enum",params:{allowedValues: schema46.properties.certainty.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath:instancePath+"/happenedOn",schemaPath:"partial-date.schema.json/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.place !== undefined){
let data7 = data.place;
if(typeof data7 === "string"){
if(func1(data7) > 200){
const err20 = {instancePath:instancePath+"/place",schemaPath:"#/properties/place/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(func1(data7) < 1){
const err21 = {instancePath:instancePath+"/place",schemaPath:"#/properties/place/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/place",schemaPath:"#/properties/place/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.authority !== undefined){
let data8 = data.authority;
if(typeof data8 === "string"){
if(func1(data8) > 200){
const err23 = {instancePath:instancePath+"/authority",schemaPath:"#/properties/authority/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(func1(data8) < 1){
const err24 = {instancePath:instancePath+"/authority",schemaPath:"#/properties/authority/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/authority",schemaPath:"#/properties/authority/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
validate33.errors = vErrors;
return errors === 0;
}
validate33.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateDocumentType = validate34;
const schema47 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://gateway.example/schemas/canonical/1/document-type.schema.json","title":"DocumentType","description":"Kind of travel or identity document; ICAO 9303 document codes and national lists are mapped onto it.","type":"string","enum":["passport","diplomatic-passport","service-passport","special-passport","refugee-travel-document","stateless-travel-document","alien-passport","non-citizen-passport","identity-card","seafarers-identity-document","emergency-travel-document","residence-permit","visa","other"]};

function validate34(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://gateway.example/schemas/canonical/1/document-type.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate34.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!((((((((((((((data === "passport") || (data === "diplomatic-passport")) || (data === "service-passport")) || (data === "special-passport")) || (data === "refugee-travel-document")) || (data === "stateless-travel-document")) || (data === "alien-passport")) || (data === "non-citizen-passport")) || (data === "identity-card")) || (data === "seafarers-identity-document")) || (data === "emergency-travel-document")) || (data === "residence-permit")) || (data === "visa")) || (data === "other"))){
const err1 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema47.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate34.errors = vErrors;
return errors === 0;
}
validate34.evaluated = {"dynamicProps":false,"dynamicItems":false};

export const validateEntryBan = validate35;
const schema48 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://gateway.example/schemas/canonical/1/entry-ban.schema.json","title":"EntryBan","description":"A prohibition to enter and stay (Regulation (EU) 2018/1861, Articles 20(2) and 24; Latvian Immigration Law, Article 61).","type":"object","additionalProperties":false,"properties":{"number":{"description":"Reference of the decision (Article 20(2)(m)).","type":"string","minLength":1,"maxLength":60},"decidedOn":{"description":"Date of the decision, YYYY-MM-DD (Cabinet Regulation 605 of 2005).","type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$","format":"date"},"validFrom":{"description":"First day of the ban, YYYY-MM-DD (Cabinet Regulation 605 of 2005).","type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$","format":"date"},"validUntil":{"description":"Last day of the ban, YYYY-MM-DD; absent for an indefinite ban (Cabinet Regulation 605 of 2005).","type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$","format":"date"},"authority":{"description":"Authority that decided (Article 20(2)(l)).","type":"string","minLength":1,"maxLength":80},"ground":{"description":"Legal ground (Article 20(2)(q)): conviction, serious threat, circumvention of entry law, entry ban with a return decision, restrictive measure.","type":"string","enum":["conviction","serious-threat","circumvention","return-entry-ban","restrictive-measure"]},"reason":{"description":"Reason for the decision, in the register’s words (Article 20(2)(k)).","type":"string","minLength":1,"maxLength":400},"norm":{"description":"National provision applied (Cabinet Regulation 605 of 2005).","type":"string","minLength":1,"maxLength":120},"warnings":{"description":"Warnings on the person (Regulation (EU) 2018/1860, Article 4(1)(i); Regulation (EU) 2018/1861, Article 20(2)(j)).","type":"array","items":{"description":"One warning.","type":"string","enum":["armed","violent","absconded","suicide-risk","health-threat","terrorism-related"]},"minItems":1,"maxItems":6}},"required":["number","decidedOn","validFrom","authority","ground"]};

function validate35(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://gateway.example/schemas/canonical/1/entry-ban.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate35.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.number === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "number"},message:"must have required property '"+"number"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.decidedOn === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "decidedOn"},message:"must have required property '"+"decidedOn"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.validFrom === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "validFrom"},message:"must have required property '"+"validFrom"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.authority === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "authority"},message:"must have required property '"+"authority"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.ground === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "ground"},message:"must have required property '"+"ground"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data){
if(!(func5.call(schema48.properties, key0))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.number !== undefined){
let data0 = data.number;
if(typeof data0 === "string"){
if(func1(data0) > 60){
const err6 = {instancePath:instancePath+"/number",schemaPath:"#/properties/number/maxLength",keyword:"maxLength",params:{limit: 60},message:"must NOT have more than 60 characters"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(func1(data0) < 1){
const err7 = {instancePath:instancePath+"/number",schemaPath:"#/properties/number/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/number",schemaPath:"#/properties/number/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.decidedOn !== undefined){
let data1 = data.decidedOn;
if(typeof data1 === "string"){
if(!pattern5.test(data1)){
const err9 = {instancePath:instancePath+"/decidedOn",schemaPath:"#/properties/decidedOn/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\""};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(!(formats0.validate(data1))){
const err10 = {instancePath:instancePath+"/decidedOn",schemaPath:"#/properties/decidedOn/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/decidedOn",schemaPath:"#/properties/decidedOn/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.validFrom !== undefined){
let data2 = data.validFrom;
if(typeof data2 === "string"){
if(!pattern5.test(data2)){
const err12 = {instancePath:instancePath+"/validFrom",schemaPath:"#/properties/validFrom/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\""};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(!(formats0.validate(data2))){
const err13 = {instancePath:instancePath+"/validFrom",schemaPath:"#/properties/validFrom/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/validFrom",schemaPath:"#/properties/validFrom/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.validUntil !== undefined){
let data3 = data.validUntil;
if(typeof data3 === "string"){
if(!pattern5.test(data3)){
const err15 = {instancePath:instancePath+"/validUntil",schemaPath:"#/properties/validUntil/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\""};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(!(formats0.validate(data3))){
const err16 = {instancePath:instancePath+"/validUntil",schemaPath:"#/properties/validUntil/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/validUntil",schemaPath:"#/properties/validUntil/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.authority !== undefined){
let data4 = data.authority;
if(typeof data4 === "string"){
if(func1(data4) > 80){
const err18 = {instancePath:instancePath+"/authority",schemaPath:"#/properties/authority/maxLength",keyword:"maxLength",params:{limit: 80},message:"must NOT have more than 80 characters"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(func1(data4) < 1){
const err19 = {instancePath:instancePath+"/authority",schemaPath:"#/properties/authority/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/authority",schemaPath:"#/properties/authority/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.ground !== undefined){
let data5 = data.ground;
if(typeof data5 !== "string"){
const err21 = {instancePath:instancePath+"/ground",schemaPath:"#/properties/ground/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(!(((((data5 === "conviction") || (data5 === "serious-threat")) || (data5 === "circumvention")) || (data5 === "return-entry-ban")) || (data5 === "restrictive-measure"))){
const err22 = {instancePath:instancePath+"/ground",schemaPath:"#/properties/ground/enum",keyword:"enum",params:{allowedValues: schema48.properties.ground.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.reason !== undefined){
let data6 = data.reason;
if(typeof data6 === "string"){
if(func1(data6) > 400){
const err23 = {instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/maxLength",keyword:"maxLength",params:{limit: 400},message:"must NOT have more than 400 characters"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(func1(data6) < 1){
const err24 = {instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.norm !== undefined){
let data7 = data.norm;
if(typeof data7 === "string"){
if(func1(data7) > 120){
const err26 = {instancePath:instancePath+"/norm",schemaPath:"#/properties/norm/maxLength",keyword:"maxLength",params:{limit: 120},message:"must NOT have more than 120 characters"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(func1(data7) < 1){
const err27 = {instancePath:instancePath+"/norm",schemaPath:"#/properties/norm/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
else {
const err28 = {instancePath:instancePath+"/norm",schemaPath:"#/properties/norm/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.warnings !== undefined){
let data8 = data.warnings;
if(Array.isArray(data8)){
if(data8.length > 6){
const err29 = {instancePath:instancePath+"/warnings",schemaPath:"#/properties/warnings/maxItems",keyword:"maxItems",params:{limit: 6},message:"must NOT have more than 6 items"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(data8.length < 1){
const err30 = {instancePath:instancePath+"/warnings",schemaPath:"#/properties/warnings/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
const len0 = data8.length;
for(let i0=0; i0<len0; i0++){
let data9 = data8[i0];
if(typeof data9 !== "string"){
const err31 = {instancePath:instancePath+"/warnings/" + i0,schemaPath:"#/properties/warnings/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(!((((((data9 === "armed") || (data9 === "violent")) || (data9 === "absconded")) || (data9 === "suicide-risk")) || (data9 === "health-threat")) || (data9 === "terrorism-related"))){
const err32 = {instancePath:instancePath+"/warnings/" + i0,schemaPath:"#/properties/warnings/items/enum",keyword:"enum",params:{allowedValues: schema48.properties.warnings.items.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
else {
const err33 = {instancePath:instancePath+"/warnings",schemaPath:"#/properties/warnings/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
else {
const err34 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
validate35.errors = vErrors;
return errors === 0;
}
validate35.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateIdentity = validate36;
const schema49 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://gateway.example/schemas/canonical/1/identity.schema.json","title":"Identity","description":"One identity under which a person is known; a person may have several (Regulation (EU) 2019/817, Article 4(18) identity data).","type":"object","additionalProperties":false,"properties":{"kind":{"description":"Whether it is the identity in use, one the person has claimed, an alias, or somebody else’s that was misused; SIS labels them confirmed, not confirmed, alias, misused (our own).","type":"string","enum":["confirmed","not-confirmed","alias","misused"]},"names":{"description":"All written forms of all names of this identity; absent for a person who states no name (Regulation (EU) 2019/817, Article 20(1)(a) and (e)).","type":"array","items":{"$ref":"name.schema.json"},"minItems":1,"maxItems":50},"birthDate":{"description":"Date of birth (Regulation (EU) 2017/2226, Article 16(1)(a)).","$ref":"partial-date.schema.json"},"birthPlace":{"description":"Place of birth as written in the source (Regulation (EC) No 767/2008, Article 9(4)(a)).","type":"string","minLength":1,"maxLength":200},"birthCountry":{"description":"Country of birth: ISO 3166-1 alpha-3 or ICAO 9303-3 section 5 code (Regulation (EC) No 767/2008, Article 9(4)(aa)).","type":"string","pattern":"^[A-Z]{3}$"},"sex":{"description":"Sex as the EU acts write it; ISO/IEC 5218 0 and 9 and the MRZ filler are unspecified, never guessed.","$ref":"sex.schema.json"},"nationalities":{"description":"Nationalities: ISO 3166-1 alpha-3 (Germany is DEU, not the MRZ code D) or ICAO special codes XXA, XXB, XXC, XXX, GBD, GBN, GBO, GBP, GBS, RKS.","type":"array","items":{"description":"One nationality.","type":"string","pattern":"^[A-Z]{3}$"},"minItems":1,"maxItems":50}},"required":["kind"]};
const schema50 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://gateway.example/schemas/canonical/1/name.schema.json","title":"PersonName","description":"One written form of a person’s name. UMF-inspired.","type":"object","additionalProperties":false,"properties":{"use":{"description":"What the name is: current, at birth, previous, or alias (Regulation (EU) 2018/1861, Article 20(2)(a) to (d)).","type":"string","enum":["current","birth","previous","alias"]},"form":{"description":"How it is written: native script, Latin as printed in the visual zone (ICAO 9303-3, 3.4), or machine-readable (ICAO 9303-3, section 6).","type":"string","enum":["native","latin","mrz"]},"script":{"description":"ISO 15924 code of the script, such as Latn, Cyrl, Grek.","type":"string","pattern":"^[A-Z][a-z]{3}$"},"familyName":{"description":"Surname, primary identifier (ICAO 9303-3, 3.4); Unicode NFC.","type":"string","minLength":1,"maxLength":200},"givenNames":{"description":"Given names in the order of the document, one item a name (ICAO 9303-3, secondary identifier); Unicode NFC.","type":"array","items":{"description":"One given name.","type":"string","minLength":1,"maxLength":200},"minItems":1,"maxItems":50},"familyNameVariants":{"description":"Other spellings of the surname that the transliteration allows (ICAO 9303-3, section 6: Ä is AE or A).","type":"array","items":{"description":"One spelling.","type":"string","minLength":1,"maxLength":200},"minItems":1,"maxItems":16},"givenNamesVariants":{"description":"Other spellings of all given names, separated by spaces (ICAO 9303-3, section 6).","type":"array","items":{"description":"One spelling.","type":"string","minLength":1,"maxLength":400},"minItems":1,"maxItems":16}},"required":["use","form","familyName"]};
const schema52 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://gateway.example/schemas/canonical/1/sex.schema.json","title":"Sex","description":"Sex as the EU acts write it; ISO/IEC 5218 0 and 9 and the MRZ filler are unspecified, never guessed.","type":"string","enum":["male","female","unspecified"]};
const pattern21 = new RegExp("^[A-Z][a-z]{3}$", "u");

function validate36(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://gateway.example/schemas/canonical/1/identity.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate36.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "kind") || (key0 === "names")) || (key0 === "birthDate")) || (key0 === "birthPlace")) || (key0 === "birthCountry")) || (key0 === "sex")) || (key0 === "nationalities"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.kind !== undefined){
let data0 = data.kind;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!((((data0 === "confirmed") || (data0 === "not-confirmed")) || (data0 === "alias")) || (data0 === "misused"))){
const err3 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema49.properties.kind.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.names !== undefined){
let data1 = data.names;
if(Array.isArray(data1)){
if(data1.length > 50){
const err4 = {instancePath:instancePath+"/names",schemaPath:"#/properties/names/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data1.length < 1){
const err5 = {instancePath:instancePath+"/names",schemaPath:"#/properties/names/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.use === undefined){
const err6 = {instancePath:instancePath+"/names/" + i0,schemaPath:"name.schema.json/required",keyword:"required",params:{missingProperty: "use"},message:"must have required property '"+"use"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data2.form === undefined){
const err7 = {instancePath:instancePath+"/names/" + i0,schemaPath:"name.schema.json/required",keyword:"required",params:{missingProperty: "form"},message:"must have required property '"+"form"+"'"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data2.familyName === undefined){
const err8 = {instancePath:instancePath+"/names/" + i0,schemaPath:"name.schema.json/required",keyword:"required",params:{missingProperty: "familyName"},message:"must have required property '"+"familyName"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
for(const key1 in data2){
if(!(((((((key1 === "use") || (key1 === "form")) || (key1 === "script")) || (key1 === "familyName")) || (key1 === "givenNames")) || (key1 === "familyNameVariants")) || (key1 === "givenNamesVariants"))){
const err9 = {instancePath:instancePath+"/names/" + i0,schemaPath:"name.schema.json/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data2.use !== undefined){
let data3 = data2.use;
if(typeof data3 !== "string"){
const err10 = {instancePath:instancePath+"/names/" + i0+"/use",schemaPath:"name.schema.json/properties/use/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(!((((data3 === "current") || (data3 === "birth")) || (data3 === "previous")) || (data3 === "alias"))){
const err11 = {instancePath:instancePath+"/names/" + i0+"/use",schemaPath:"name.schema.json/properties/use/enum",keyword:"enum",params:{allowedValues: schema50.properties.use.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data2.form !== undefined){
let data4 = data2.form;
if(typeof data4 !== "string"){
const err12 = {instancePath:instancePath+"/names/" + i0+"/form",schemaPath:"name.schema.json/properties/form/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(!(((data4 === "native") || (data4 === "latin")) || (data4 === "mrz"))){
const err13 = {instancePath:instancePath+"/names/" + i0+"/form",schemaPath:"name.schema.json/properties/form/enum",keyword:"enum",params:{allowedValues: schema50.properties.form.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data2.script !== undefined){
let data5 = data2.script;
if(typeof data5 === "string"){
if(!pattern21.test(data5)){
const err14 = {instancePath:instancePath+"/names/" + i0+"/script",schemaPath:"name.schema.json/properties/script/pattern",keyword:"pattern",params:{pattern: "^[A-Z][a-z]{3}$"},message:"must match pattern \""+"^[A-Z][a-z]{3}$"+"\""};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/names/" + i0+"/script",schemaPath:"name.schema.json/properties/script/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data2.familyName !== undefined){
let data6 = data2.familyName;
if(typeof data6 === "string"){
if(func1(data6) > 200){
const err16 = {instancePath:instancePath+"/names/" + i0+"/familyName",schemaPath:"name.schema.json/properties/familyName/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(func1(data6) < 1){
const err17 = {instancePath:instancePath+"/names/" + i0+"/familyName",schemaPath:"name.schema.json/properties/familyName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/names/" + i0+"/familyName",schemaPath:"name.schema.json/properties/familyName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data2.givenNames !== undefined){
let data7 = data2.givenNames;
if(Array.isArray(data7)){
if(data7.length > 50){
const err19 = {instancePath:instancePath+"/names/" + i0+"/givenNames",schemaPath:"name.schema.json/properties/givenNames/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data7.length < 1){
const err20 = {instancePath:instancePath+"/names/" + i0+"/givenNames",schemaPath:"name.schema.json/properties/givenNames/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
const len1 = data7.length;
for(let i1=0; i1<len1; i1++){
let data8 = data7[i1];
if(typeof data8 === "string"){
if(func1(data8) > 200){
const err21 = {instancePath:instancePath+"/names/" + i0+"/givenNames/" + i1,schemaPath:"name.schema.json/properties/givenNames/items/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(func1(data8) < 1){
const err22 = {instancePath:instancePath+"/names/" + i0+"/givenNames/" + i1,schemaPath:"name.schema.json/properties/givenNames/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/names/" + i0+"/givenNames/" + i1,schemaPath:"name.schema.json/properties/givenNames/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath:instancePath+"/names/" + i0+"/givenNames",schemaPath:"name.schema.json/properties/givenNames/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data2.familyNameVariants !== undefined){
let data9 = data2.familyNameVariants;
if(Array.isArray(data9)){
if(data9.length > 16){
const err25 = {instancePath:instancePath+"/names/" + i0+"/familyNameVariants",schemaPath:"name.schema.json/properties/familyNameVariants/maxItems",keyword:"maxItems",params:{limit: 16},message:"must NOT have more than 16 items"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data9.length < 1){
const err26 = {instancePath:instancePath+"/names/" + i0+"/familyNameVariants",schemaPath:"name.schema.json/properties/familyNameVariants/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
const len2 = data9.length;
for(let i2=0; i2<len2; i2++){
let data10 = data9[i2];
if(typeof data10 === "string"){
if(func1(data10) > 200){
const err27 = {instancePath:instancePath+"/names/" + i0+"/familyNameVariants/" + i2,schemaPath:"name.schema.json/properties/familyNameVariants/items/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(func1(data10) < 1){
const err28 = {instancePath:instancePath+"/names/" + i0+"/familyNameVariants/" + i2,schemaPath:"name.schema.json/properties/familyNameVariants/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/names/" + i0+"/familyNameVariants/" + i2,schemaPath:"name.schema.json/properties/familyNameVariants/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
else {
const err30 = {instancePath:instancePath+"/names/" + i0+"/familyNameVariants",schemaPath:"name.schema.json/properties/familyNameVariants/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data2.givenNamesVariants !== undefined){
let data11 = data2.givenNamesVariants;
if(Array.isArray(data11)){
if(data11.length > 16){
const err31 = {instancePath:instancePath+"/names/" + i0+"/givenNamesVariants",schemaPath:"name.schema.json/properties/givenNamesVariants/maxItems",keyword:"maxItems",params:{limit: 16},message:"must NOT have more than 16 items"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(data11.length < 1){
const err32 = {instancePath:instancePath+"/names/" + i0+"/givenNamesVariants",schemaPath:"name.schema.json/properties/givenNamesVariants/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
const len3 = data11.length;
for(let i3=0; i3<len3; i3++){
let data12 = data11[i3];
if(typeof data12 === "string"){
if(func1(data12) > 400){
const err33 = {instancePath:instancePath+"/names/" + i0+"/givenNamesVariants/" + i3,schemaPath:"name.schema.json/properties/givenNamesVariants/items/maxLength",keyword:"maxLength",params:{limit: 400},message:"must NOT have more than 400 characters"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(func1(data12) < 1){
const err34 = {instancePath:instancePath+"/names/" + i0+"/givenNamesVariants/" + i3,schemaPath:"name.schema.json/properties/givenNamesVariants/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/names/" + i0+"/givenNamesVariants/" + i3,schemaPath:"name.schema.json/properties/givenNamesVariants/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
else {
const err36 = {instancePath:instancePath+"/names/" + i0+"/givenNamesVariants",schemaPath:"name.schema.json/properties/givenNamesVariants/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
else {
const err37 = {instancePath:instancePath+"/names/" + i0,schemaPath:"name.schema.json/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
}
else {
const err38 = {instancePath:instancePath+"/names",schemaPath:"#/properties/names/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data.birthDate !== undefined){
let data13 = data.birthDate;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(data13.value === undefined){
const err39 = {instancePath:instancePath+"/birthDate",schemaPath:"partial-date.schema.json/required",keyword:"required",params:{missingProperty: "value"},message:"must have required property '"+"value"+"'"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
for(const key2 in data13){
if(!((key2 === "value") || (key2 === "certainty"))){
const err40 = {instancePath:instancePath+"/birthDate",schemaPath:"partial-date.schema.json/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data13.value !== undefined){
let data14 = data13.value;
if(typeof data14 === "string"){
if(!pattern17.test(data14)){
const err41 = {instancePath:instancePath+"/birthDate/value",schemaPath:"partial-date.schema.json/properties/value/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"},message:"must match pattern \""+"^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"+"\""};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
else {
const err42 = {instancePath:instancePath+"/birthDate/value",schemaPath:"partial-date.schema.json/properties/value/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data13.certainty !== undefined){
let data15 = data13.certainty;
if(typeof data15 !== "string"){
const err43 = {instancePath:instancePath+"/birthDate/certainty",schemaPath:"partial-date.schema.json/properties/certainty/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(!(((data15 === "confirmed") || (data15 === "declared")) || (data15 === "estimated"))){
const err44 = {instancePath:instancePath+"/birthDate/certainty",schemaPath:"partial-date.schema.json/properties/certainty/enum",keyword:"enum",params:{allowedValues: schema46.properties.certainty.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
else {
const err45 = {instancePath:instancePath+"/birthDate",schemaPath:"partial-date.schema.json/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data.birthPlace !== undefined){
let data16 = data.birthPlace;
if(typeof data16 === "string"){
if(func1(data16) > 200){
const err46 = {instancePath:instancePath+"/birthPlace",schemaPath:"#/properties/birthPlace/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(func1(data16) < 1){
const err47 = {instancePath:instancePath+"/birthPlace",schemaPath:"#/properties/birthPlace/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
else {
const err48 = {instancePath:instancePath+"/birthPlace",schemaPath:"#/properties/birthPlace/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data.birthCountry !== undefined){
let data17 = data.birthCountry;
if(typeof data17 === "string"){
if(!pattern6.test(data17)){
const err49 = {instancePath:instancePath+"/birthCountry",schemaPath:"#/properties/birthCountry/pattern",keyword:"pattern",params:{pattern: "^[A-Z]{3}$"},message:"must match pattern \""+"^[A-Z]{3}$"+"\""};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
else {
const err50 = {instancePath:instancePath+"/birthCountry",schemaPath:"#/properties/birthCountry/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data.sex !== undefined){
let data18 = data.sex;
if(typeof data18 !== "string"){
const err51 = {instancePath:instancePath+"/sex",schemaPath:"sex.schema.json/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
if(!(((data18 === "male") || (data18 === "female")) || (data18 === "unspecified"))){
const err52 = {instancePath:instancePath+"/sex",schemaPath:"sex.schema.json/enum",keyword:"enum",params:{allowedValues: schema52.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data.nationalities !== undefined){
let data19 = data.nationalities;
if(Array.isArray(data19)){
if(data19.length > 50){
const err53 = {instancePath:instancePath+"/nationalities",schemaPath:"#/properties/nationalities/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if(data19.length < 1){
const err54 = {instancePath:instancePath+"/nationalities",schemaPath:"#/properties/nationalities/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
const len4 = data19.length;
for(let i4=0; i4<len4; i4++){
let data20 = data19[i4];
if(typeof data20 === "string"){
if(!pattern6.test(data20)){
const err55 = {instancePath:instancePath+"/nationalities/" + i4,schemaPath:"#/properties/nationalities/items/pattern",keyword:"pattern",params:{pattern: "^[A-Z]{3}$"},message:"must match pattern \""+"^[A-Z]{3}$"+"\""};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
else {
const err56 = {instancePath:instancePath+"/nationalities/" + i4,schemaPath:"#/properties/nationalities/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
}
else {
const err57 = {instancePath:instancePath+"/nationalities",schemaPath:"#/properties/nationalities/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
}
else {
const err58 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
validate36.errors = vErrors;
return errors === 0;
}
validate36.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateIrregularCrossing = validate37;
const schema53 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://gateway.example/schemas/canonical/1/irregular-crossing.schema.json","title":"IrregularCrossing","description":"An apprehension in connection with the irregular crossing of an external border (Regulation (EU) 2024/1358, Article 22).","type":"object","additionalProperties":false,"properties":{"number":{"description":"Reference number of the Member State (Regulation (EU) 2024/1358, Article 22(2)(k)).","type":"string","minLength":1,"maxLength":80},"at":{"description":"Time of the apprehension, RFC 3339 UTC (Regulation (EU) 2024/1358, Article 22(2)(g)).","type":"string","format":"date-time"},"place":{"description":"Place of the apprehension (Regulation (EU) 2024/1358, Article 22(2)(g)).","type":"string","minLength":1,"maxLength":200},"memberState":{"description":"Member State of the apprehension: ISO 3166-1 alpha-3 (Regulation (EU) 2024/1358, Article 22(2)(g)).","type":"string","pattern":"^[A-Z]{3}$"},"authority":{"description":"Authority that apprehended the person (our own).","type":"string","minLength":1,"maxLength":200},"route":{"description":"How the border was crossed (our own).","type":"string","enum":["land","sea","air","internal-border"]},"fingerprintsTakenAt":{"description":"Time at which fingerprints were taken, RFC 3339 UTC (Regulation (EU) 2024/1358, Article 22(2)(l)).","type":"string","format":"date-time"},"unaccompaniedMinor":{"description":"Whether the person is an unaccompanied minor (Regulation (EU) 2024/1358, Article 14).","type":"boolean"}},"required":["number","at","place","memberState"]};

function validate37(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://gateway.example/schemas/canonical/1/irregular-crossing.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate37.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.number === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "number"},message:"must have required property '"+"number"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.at === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "at"},message:"must have required property '"+"at"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.place === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "place"},message:"must have required property '"+"place"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.memberState === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "memberState"},message:"must have required property '"+"memberState"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "number") || (key0 === "at")) || (key0 === "place")) || (key0 === "memberState")) || (key0 === "authority")) || (key0 === "route")) || (key0 === "fingerprintsTakenAt")) || (key0 === "unaccompaniedMinor"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.number !== undefined){
let data0 = data.number;
if(typeof data0 === "string"){
if(func1(data0) > 80){
const err5 = {instancePath:instancePath+"/number",schemaPath:"#/properties/number/maxLength",keyword:"maxLength",params:{limit: 80},message:"must NOT have more than 80 characters"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(func1(data0) < 1){
const err6 = {instancePath:instancePath+"/number",schemaPath:"#/properties/number/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/number",schemaPath:"#/properties/number/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.at !== undefined){
let data1 = data.at;
if(typeof data1 === "string"){
if(!(formats4.validate(data1))){
const err8 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.place !== undefined){
let data2 = data.place;
if(typeof data2 === "string"){
if(func1(data2) > 200){
const err10 = {instancePath:instancePath+"/place",schemaPath:"#/properties/place/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(func1(data2) < 1){
const err11 = {instancePath:instancePath+"/place",schemaPath:"#/properties/place/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/place",schemaPath:"#/properties/place/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.memberState !== undefined){
let data3 = data.memberState;
if(typeof data3 === "string"){
if(!pattern6.test(data3)){
const err13 = {instancePath:instancePath+"/memberState",schemaPath:"#/properties/memberState/pattern",keyword:"pattern",params:{pattern: "^[A-Z]{3}$"},message:"must match pattern \""+"^[A-Z]{3}$"+"\""};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/memberState",schemaPath:"#/properties/memberState/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.authority !== undefined){
let data4 = data.authority;
if(typeof data4 === "string"){
if(func1(data4) > 200){
const err15 = {instancePath:instancePath+"/authority",schemaPath:"#/properties/authority/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(func1(data4) < 1){
const err16 = {instancePath:instancePath+"/authority",schemaPath:"#/properties/authority/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/authority",schemaPath:"#/properties/authority/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.route !== undefined){
let data5 = data.route;
if(typeof data5 !== "string"){
const err18 = {instancePath:instancePath+"/route",schemaPath:"#/properties/route/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(!((((data5 === "land") || (data5 === "sea")) || (data5 === "air")) || (data5 === "internal-border"))){
const err19 = {instancePath:instancePath+"/route",schemaPath:"#/properties/route/enum",keyword:"enum",params:{allowedValues: schema53.properties.route.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.fingerprintsTakenAt !== undefined){
let data6 = data.fingerprintsTakenAt;
if(typeof data6 === "string"){
if(!(formats4.validate(data6))){
const err20 = {instancePath:instancePath+"/fingerprintsTakenAt",schemaPath:"#/properties/fingerprintsTakenAt/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/fingerprintsTakenAt",schemaPath:"#/properties/fingerprintsTakenAt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.unaccompaniedMinor !== undefined){
if(typeof data.unaccompaniedMinor !== "boolean"){
const err22 = {instancePath:instancePath+"/unaccompaniedMinor",schemaPath:"#/properties/unaccompaniedMinor/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
validate37.errors = vErrors;
return errors === 0;
}
validate37.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateLineageField = validate38;

function validate38(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://gateway.example/schemas/canonical/1/lineage-field.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate38.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.to === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "to"},message:"must have required property '"+"to"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.rule === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "rule"},message:"must have required property '"+"rule"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.from === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "to") || (key0 === "rule")) || (key0 === "from")) || (key0 === "law"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.to !== undefined){
let data0 = data.to;
if(typeof data0 === "string"){
if(func1(data0) > 300){
const err4 = {instancePath:instancePath+"/to",schemaPath:"#/properties/to/maxLength",keyword:"maxLength",params:{limit: 300},message:"must NOT have more than 300 characters"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(func1(data0) < 1){
const err5 = {instancePath:instancePath+"/to",schemaPath:"#/properties/to/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/to",schemaPath:"#/properties/to/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.rule !== undefined){
let data1 = data.rule;
if(typeof data1 === "string"){
if(func1(data1) > 300){
const err7 = {instancePath:instancePath+"/rule",schemaPath:"#/properties/rule/maxLength",keyword:"maxLength",params:{limit: 300},message:"must NOT have more than 300 characters"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(func1(data1) < 1){
const err8 = {instancePath:instancePath+"/rule",schemaPath:"#/properties/rule/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/rule",schemaPath:"#/properties/rule/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.from !== undefined){
let data2 = data.from;
if(Array.isArray(data2)){
if(data2.length > 50){
const err10 = {instancePath:instancePath+"/from",schemaPath:"#/properties/from/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data2.length < 0){
const err11 = {instancePath:instancePath+"/from",schemaPath:"#/properties/from/minItems",keyword:"minItems",params:{limit: 0},message:"must NOT have fewer than 0 items"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(typeof data3 === "string"){
if(func1(data3) > 1000){
const err12 = {instancePath:instancePath+"/from/" + i0,schemaPath:"#/properties/from/items/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(func1(data3) < 0){
const err13 = {instancePath:instancePath+"/from/" + i0,schemaPath:"#/properties/from/items/minLength",keyword:"minLength",params:{limit: 0},message:"must NOT have fewer than 0 characters"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/from/" + i0,schemaPath:"#/properties/from/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/from",schemaPath:"#/properties/from/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.law !== undefined){
let data4 = data.law;
if(typeof data4 === "string"){
if(func1(data4) > 200){
const err16 = {instancePath:instancePath+"/law",schemaPath:"#/properties/law/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(func1(data4) < 1){
const err17 = {instancePath:instancePath+"/law",schemaPath:"#/properties/law/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/law",schemaPath:"#/properties/law/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
validate38.errors = vErrors;
return errors === 0;
}
validate38.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateLink = validate39;
const schema55 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://gateway.example/schemas/canonical/1/link.schema.json","title":"Link","description":"A MID link between records of different systems (Regulation (EU) 2019/817, Articles 28 to 34). A reply to somebody who is not responsible for it says colour and systems only (Article 26(2)).","type":"object","additionalProperties":false,"properties":{"id":{"description":"Single identification number (Article 34(c)).","type":"string","minLength":1,"maxLength":60},"colour":{"description":"White same person, yellow to be verified, green different persons, red unjustified (Articles 30 to 33).","type":"string","enum":["white","yellow","green","red"]},"records":{"description":"The linked records, from at least two systems (Article 27(5)).","type":"array","items":{"$ref":"linked-record.schema.json"},"minItems":2,"maxItems":50},"responsibleAuthority":{"description":"Authority responsible for the manual verification (Articles 29 and 34(d)).","type":"string","minLength":1,"maxLength":120},"createdAt":{"description":"Time of creation, RFC 3339 UTC (Article 34(e)).","type":"string","format":"date-time"},"updatedAt":{"description":"Time of the last update, RFC 3339 UTC (Article 34(e)).","type":"string","format":"date-time"},"dueAt":{"description":"By when a yellow link that arose at a border is to be verified where possible, RFC 3339 UTC (Article 29(4)).","type":"string","format":"date-time"},"overdue":{"description":"Whether that time is over; nothing is decided by itself (Article 29(4)).","type":"boolean"}},"required":["colour","records"]};
const schema56 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://gateway.example/schemas/canonical/1/linked-record.schema.json","title":"LinkedRecord","description":"One side of a MID link.","type":"object","additionalProperties":false,"properties":{"system":{"description":"System that holds the data (Article 34(b)).","$ref":"system.schema.json"},"recordReference":{"description":"Reference of the record in that system (Regulation (EU) 2019/817, Article 34(b)).","type":"string","minLength":1,"maxLength":80}},"required":["system"]};
const schema57 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://gateway.example/schemas/canonical/1/system.schema.json","title":"SystemId","description":"An EU information system, Europol data or Interpol database (Regulation (EU) 2019/817, Article 9(1)), or the multiple-identity detector, which answers with links (Article 25), by its short name.","type":"string","enum":["EES","VIS","ETIAS","SIS","Eurodac","ECRIS-TCN","Europol","Interpol-SLTD","Interpol-TDAWN","MID"]};

function validate40(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://gateway.example/schemas/canonical/1/linked-record.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate40.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.system === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "system"},message:"must have required property '"+"system"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "system") || (key0 === "recordReference"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.system !== undefined){
let data0 = data.system;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/system",schemaPath:"system.schema.json/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!((((((((((data0 === "EES") || (data0 === "VIS")) || (data0 === "ETIAS")) || (data0 === "SIS")) || (data0 === "Eurodac")) || (data0 === "ECRIS-TCN")) || (data0 === "Europol")) || (data0 === "Interpol-SLTD")) || (data0 === "Interpol-TDAWN")) || (data0 === "MID"))){
const err3 = {instancePath:instancePath+"/system",schemaPath:"system.schema.json/enum",keyword:"enum",params:{allowedValues: schema57.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.recordReference !== undefined){
let data1 = data.recordReference;
if(typeof data1 === "string"){
if(func1(data1) > 80){
const err4 = {instancePath:instancePath+"/recordReference",schemaPath:"#/properties/recordReference/maxLength",keyword:"maxLength",params:{limit: 80},message:"must NOT have more than 80 characters"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(func1(data1) < 1){
const err5 = {instancePath:instancePath+"/recordReference",schemaPath:"#/properties/recordReference/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/recordReference",schemaPath:"#/properties/recordReference/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate40.errors = vErrors;
return errors === 0;
}
validate40.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate39(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://gateway.example/schemas/canonical/1/link.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate39.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.colour === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "colour"},message:"must have required property '"+"colour"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.records === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "records"},message:"must have required property '"+"records"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "id") || (key0 === "colour")) || (key0 === "records")) || (key0 === "responsibleAuthority")) || (key0 === "createdAt")) || (key0 === "updatedAt")) || (key0 === "dueAt")) || (key0 === "overdue"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.id !== undefined){
let data0 = data.id;
if(typeof data0 === "string"){
if(func1(data0) > 60){
const err3 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/maxLength",keyword:"maxLength",params:{limit: 60},message:"must NOT have more than 60 characters"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(func1(data0) < 1){
const err4 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.colour !== undefined){
let data1 = data.colour;
if(typeof data1 !== "string"){
const err6 = {instancePath:instancePath+"/colour",schemaPath:"#/properties/colour/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!((((data1 === "white") || (data1 === "yellow")) || (data1 === "green")) || (data1 === "red"))){
const err7 = {instancePath:instancePath+"/colour",schemaPath:"#/properties/colour/enum",keyword:"enum",params:{allowedValues: schema55.properties.colour.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.records !== undefined){
let data2 = data.records;
if(Array.isArray(data2)){
if(data2.length > 50){
const err8 = {instancePath:instancePath+"/records",schemaPath:"#/properties/records/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data2.length < 2){
const err9 = {instancePath:instancePath+"/records",schemaPath:"#/properties/records/minItems",keyword:"minItems",params:{limit: 2},message:"must NOT have fewer than 2 items"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
if(!(validate40(data2[i0], {instancePath:instancePath+"/records/" + i0,parentData:data2,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
}
else {
const err10 = {instancePath:instancePath+"/records",schemaPath:"#/properties/records/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.responsibleAuthority !== undefined){
let data4 = data.responsibleAuthority;
if(typeof data4 === "string"){
if(func1(data4) > 120){
const err11 = {instancePath:instancePath+"/responsibleAuthority",schemaPath:"#/properties/responsibleAuthority/maxLength",keyword:"maxLength",params:{limit: 120},message:"must NOT have more than 120 characters"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(func1(data4) < 1){
const err12 = {instancePath:instancePath+"/responsibleAuthority",schemaPath:"#/properties/responsibleAuthority/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/responsibleAuthority",schemaPath:"#/properties/responsibleAuthority/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.createdAt !== undefined){
let data5 = data.createdAt;
if(typeof data5 === "string"){
if(!(formats4.validate(data5))){
const err14 = {instancePath:instancePath+"/createdAt",schemaPath:"#/properties/createdAt/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/createdAt",schemaPath:"#/properties/createdAt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.updatedAt !== undefined){
let data6 = data.updatedAt;
if(typeof data6 === "string"){
if(!(formats4.validate(data6))){
const err16 = {instancePath:instancePath+"/updatedAt",schemaPath:"#/properties/updatedAt/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/updatedAt",schemaPath:"#/properties/updatedAt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.dueAt !== undefined){
let data7 = data.dueAt;
if(typeof data7 === "string"){
if(!(formats4.validate(data7))){
const err18 = {instancePath:instancePath+"/dueAt",schemaPath:"#/properties/dueAt/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/dueAt",schemaPath:"#/properties/dueAt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.overdue !== undefined){
if(typeof data.overdue !== "boolean"){
const err20 = {instancePath:instancePath+"/overdue",schemaPath:"#/properties/overdue/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
validate39.errors = vErrors;
return errors === 0;
}
validate39.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateLinkedRecord = validate40;

export const validateMatch = validate42;
const schema58 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://gateway.example/schemas/canonical/1/match.schema.json","title":"Match","description":"What a system holds on a person who may be the one searched for. Only the fields that the profile lets this user see are present (Regulation (EU) 2019/817, Article 8(1)(d)).","type":"object","additionalProperties":false,"properties":{"recordReference":{"description":"Reference of the record in its system (Article 18(4)); absent where the owner is concealed.","type":"string","minLength":1,"maxLength":80},"familyName":{"description":"Surname (Regulation (EU) 2019/817, Article 18(1)).","type":"string","minLength":1,"maxLength":200},"givenNames":{"description":"Given names in order (Regulation (EU) 2019/817, Article 18(1)).","type":"array","items":{"description":"One given name.","type":"string","minLength":1,"maxLength":200},"minItems":1,"maxItems":50},"birthName":{"description":"Surname at birth (Regulation (EC) No 767/2008, Article 9(4)(aa)).","type":"string","minLength":1,"maxLength":200},"birthDate":{"description":"Date of birth (Regulation (EU) 2019/817, Article 18(1)).","$ref":"partial-date.schema.json"},"birthPlace":{"description":"Place of birth (Regulation (EC) No 767/2008, Article 9(4)(aa)).","type":"string","minLength":1,"maxLength":200},"birthCountry":{"description":"Country of birth (Regulation (EC) No 767/2008, Article 9(4)(aa)).","type":"string","pattern":"^[A-Z]{3}$"},"sex":{"description":"Sex (Regulation (EU) 2019/817, Article 18(1)).","$ref":"sex.schema.json"},"nationalities":{"description":"Nationalities (Regulation (EU) 2019/817, Article 18(1)).","type":"array","items":{"description":"One nationality.","type":"string","pattern":"^[A-Z]{3}$"},"minItems":1,"maxItems":50},"documentType":{"description":"Kind of document (Regulation (EU) 2019/817, Article 18(1)).","$ref":"document-type.schema.json"},"documentNumber":{"description":"Document number (Regulation (EU) 2019/817, Article 18(1)).","type":"string","minLength":1,"maxLength":40},"documentIssuer":{"description":"Issuing state (Regulation (EU) 2019/817, Article 18(1)).","type":"string","pattern":"^[A-Z]{3}$"},"documentValidUntil":{"description":"Date of expiry, YYYY-MM-DD (Regulation (EU) 2019/817, Article 18(1)).","type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$","format":"date"},"faceReference":{"description":"Reference of a facial image (Regulation (EU) 2017/2226, Article 16(1)(d)); the image itself is a separate request.","type":"string","minLength":1,"maxLength":80},"entryDate":{"description":"Last entry, RFC 3339 UTC (Regulation (EU) 2017/2226, Article 16(2)(a)).","type":"string","format":"date-time"},"exitDate":{"description":"Last exit, RFC 3339 UTC (Regulation (EU) 2017/2226, Article 16(3)).","type":"string","format":"date-time"},"crossingPoint":{"description":"Border crossing point of the last record (Regulation (EU) 2017/2226, Article 16(2)(b)).","type":"string","minLength":1,"maxLength":80},"authorisedUntil":{"description":"Last day of the authorised stay, YYYY-MM-DD (Regulation (EU) 2017/2226, Article 11).","type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$","format":"date"},"refusalReasons":{"description":"Reason letters of a refusal of entry (Regulation (EU) 2017/2226, Article 18(6)).","type":"array","items":{"description":"One letter.","type":"string","pattern":"^[A-J]$"},"minItems":1,"maxItems":50},"visaStickerNumber":{"description":"Visa sticker number (Regulation (EC) No 767/2008, Article 10(1)(e)).","type":"string","minLength":1,"maxLength":20},"visaType":{"description":"Type of visa (Regulation (EC) No 767/2008, Article 10(1)(d)).","type":"string","enum":["A","C","D"]},"visaStatus":{"description":"Status of the application (Regulation (EC) No 767/2008, Articles 9 to 14).","type":"string","enum":["applied","issued","refused","annulled","revoked","extended"]},"visaValidUntil":{"description":"Last day of validity of the visa, YYYY-MM-DD (Regulation (EC) No 767/2008, Article 10(1)(g)).","type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$","format":"date"},"visaIssuer":{"description":"Member State that issued the visa (Regulation (EC) No 767/2008, Article 10(1)(b)).","type":"string","pattern":"^[A-Z]{3}$"},"authorisationStatus":{"description":"Status of the travel authorisation (Regulation (EU) 2018/1240, Articles 36 to 41).","type":"string","enum":["issued","refused","annulled","revoked"]},"authorisationValidUntil":{"description":"Last day of validity of the travel authorisation, YYYY-MM-DD (Regulation (EU) 2018/1240, Article 47(2)(c)).","type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$","format":"date"},"alertReference":{"description":"Schengen identification number of the alert (Regulation (EU) 2018/1861, Article 20(2)(l)).","type":"string","minLength":1,"maxLength":40},"alertCategory":{"description":"Legal category of the alert: Regulation (EU) 2018/1860 Article 3; 2018/1861 Articles 24 to 26; 2018/1862 Articles 26, 32, 34, 36, 37a, 40.","type":"string","enum":["1860/3","1861/24","1861/25","1861/26","1862/26","1862/32","1862/34","1862/36","1862/37a","1862/40"]},"alertIssuer":{"description":"Member State that issued the alert (Regulation (EU) 2018/1861, Article 20(2)(l)).","type":"string","pattern":"^[A-Z]{3}$"},"alertAction":{"description":"Action to be taken (Regulation (EU) 2018/1861, Article 20(2)(n)).","type":"string","minLength":1,"maxLength":200},"alertWarnings":{"description":"Warnings for the officer (Regulation (EU) 2018/1861, Article 20(2)(j)).","type":"array","items":{"description":"One warning.","type":"string","enum":["armed","violent","absconded","suicide-risk","health-threat","terrorism-activity"]},"minItems":1,"maxItems":6},"asylumDataSet":{"description":"Chapter of Regulation (EU) 2024/1358 under which the data set was sent.","type":"string","enum":["applicant","resettlement","irregular-crossing","illegal-stay","disembarked","temporary-protection"]},"asylumMemberState":{"description":"Member State of origin of the Eurodac data set (Regulation (EU) 2024/1358, Article 17(1)).","type":"string","pattern":"^[A-Z]{3}$"},"asylumDate":{"description":"Date of application or apprehension, YYYY-MM-DD (Regulation (EU) 2024/1358, Article 17(1)).","type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$","format":"date"},"convictingMemberState":{"description":"Member State that holds conviction information (Regulation (EU) 2019/816, Article 7(2)); never the conviction.","type":"string","pattern":"^[A-Z]{3}$"},"convictionReference":{"description":"Reference code of the convicting Member State (Regulation (EU) 2019/816, Article 5(1)).","type":"string","minLength":1,"maxLength":60},"matchScore":{"description":"How alike the biometric templates are, 0 to 1000 (Regulation (EU) 2019/817, Article 14).","type":"integer","minimum":0,"maximum":1000},"noticeReference":{"description":"Reference of the report on a document in an Interpol database, or of an object alert (Regulation (EU) 2019/817, Article 9(5)).","type":"string","minLength":1,"maxLength":80},"noticeDate":{"description":"Day of that report, YYYY-MM-DD (Regulation (EU) 2019/817, Article 9(5)).","type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$","format":"date"},"noticeColour":{"description":"Colour of the Interpol notice that the document is associated with, in TDAWN (Regulation (EU) 2019/817, Article 9(5)).","type":"string","enum":["red","blue","green","yellow","black","orange","purple"]},"europolReference":{"description":"Reference of the entry in Europol data (Regulation (EU) 2016/794, Article 21).","type":"string","minLength":1,"maxLength":80},"handlingCode":{"description":"Handling code that limits the use of Europol data (Regulation (EU) 2016/794, Article 19).","type":"string","enum":["H1","H2","H3"]},"links":{"description":"Links that the record, or the link asked for, has (Regulation (EU) 2019/817, Articles 26 and 30 to 34).","type":"array","items":{"$ref":"link.schema.json"},"minItems":1,"maxItems":101}},"required":[]};

function validate42(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://gateway.example/schemas/canonical/1/match.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate42.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func5.call(schema58.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.recordReference !== undefined){
let data0 = data.recordReference;
if(typeof data0 === "string"){
if(func1(data0) > 80){
const err1 = {instancePath:instancePath+"/recordReference",schemaPath:"#/properties/recordReference/maxLength",keyword:"maxLength",params:{limit: 80},message:"must NOT have more than 80 characters"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(func1(data0) < 1){
const err2 = {instancePath:instancePath+"/recordReference",schemaPath:"#/properties/recordReference/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/recordReference",schemaPath:"#/properties/recordReference/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.familyName !== undefined){
let data1 = data.familyName;
if(typeof data1 === "string"){
if(func1(data1) > 200){
const err4 = {instancePath:instancePath+"/familyName",schemaPath:"#/properties/familyName/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(func1(data1) < 1){
const err5 = {instancePath:instancePath+"/familyName",schemaPath:"#/properties/familyName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/familyName",schemaPath:"#/properties/familyName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.givenNames !== undefined){
let data2 = data.givenNames;
if(Array.isArray(data2)){
if(data2.length > 50){
const err7 = {instancePath:instancePath+"/givenNames",schemaPath:"#/properties/givenNames/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data2.length < 1){
const err8 = {instancePath:instancePath+"/givenNames",schemaPath:"#/properties/givenNames/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(typeof data3 === "string"){
if(func1(data3) > 200){
const err9 = {instancePath:instancePath+"/givenNames/" + i0,schemaPath:"#/properties/givenNames/items/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(func1(data3) < 1){
const err10 = {instancePath:instancePath+"/givenNames/" + i0,schemaPath:"#/properties/givenNames/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/givenNames/" + i0,schemaPath:"#/properties/givenNames/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/givenNames",schemaPath:"#/properties/givenNames/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.birthName !== undefined){
let data4 = data.birthName;
if(typeof data4 === "string"){
if(func1(data4) > 200){
const err13 = {instancePath:instancePath+"/birthName",schemaPath:"#/properties/birthName/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(func1(data4) < 1){
const err14 = {instancePath:instancePath+"/birthName",schemaPath:"#/properties/birthName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/birthName",schemaPath:"#/properties/birthName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.birthDate !== undefined){
let data5 = data.birthDate;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.value === undefined){
const err16 = {instancePath:instancePath+"/birthDate",schemaPath:"partial-date.schema.json/required",keyword:"required",params:{missingProperty: "value"},message:"must have required property '"+"value"+"'"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
for(const key1 in data5){
if(!((key1 === "value") || (key1 === "certainty"))){
const err17 = {instancePath:instancePath+"/birthDate",schemaPath:"partial-date.schema.json/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data5.value !== undefined){
let data6 = data5.value;
if(typeof data6 === "string"){
if(!pattern17.test(data6)){
const err18 = {instancePath:instancePath+"/birthDate/value",schemaPath:"partial-date.schema.json/properties/value/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"},message:"must match pattern \""+"^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"+"\""};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/birthDate/value",schemaPath:"partial-date.schema.json/properties/value/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data5.certainty !== undefined){
let data7 = data5.certainty;
if(typeof data7 !== "string"){
const err20 = {instancePath:instancePath+"/birthDate/certainty",schemaPath:"partial-date.schema.json/properties/certainty/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(!(((data7 === "confirmed") || (data7 === "declared")) || (data7 === "estimated"))){
const err21 = {instancePath:instancePath+"/birthDate/certainty",schemaPath:"partial-date.schema.json/properties/certainty/enum",keyword:"enum",params:{allowedValues: schema46.properties.certainty.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/birthDate",schemaPath:"partial-date.schema.json/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.birthPlace !== undefined){
let data8 = data.birthPlace;
if(typeof data8 === "string"){
if(func1(data8) > 200){
const err23 = {instancePath:instancePath+"/birthPlace",schemaPath:"#/properties/birthPlace/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(func1(data8) < 1){
const err24 = {instancePath:instancePath+"/birthPlace",schemaPath:"#/properties/birthPlace/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/birthPlace",schemaPath:"#/properties/birthPlace/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.birthCountry !== undefined){
let data9 = data.birthCountry;
if(typeof data9 === "string"){
if(!pattern6.test(data9)){
const err26 = {instancePath:instancePath+"/birthCountry",schemaPath:"#/properties/birthCountry/pattern",keyword:"pattern",params:{pattern: "^[A-Z]{3}$"},message:"must match pattern \""+"^[A-Z]{3}$"+"\""};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/birthCountry",schemaPath:"#/properties/birthCountry/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.sex !== undefined){
let data10 = data.sex;
if(typeof data10 !== "string"){
const err28 = {instancePath:instancePath+"/sex",schemaPath:"sex.schema.json/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(!(((data10 === "male") || (data10 === "female")) || (data10 === "unspecified"))){
const err29 = {instancePath:instancePath+"/sex",schemaPath:"sex.schema.json/enum",keyword:"enum",params:{allowedValues: schema52.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.nationalities !== undefined){
let data11 = data.nationalities;
if(Array.isArray(data11)){
if(data11.length > 50){
const err30 = {instancePath:instancePath+"/nationalities",schemaPath:"#/properties/nationalities/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(data11.length < 1){
const err31 = {instancePath:instancePath+"/nationalities",schemaPath:"#/properties/nationalities/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
const len1 = data11.length;
for(let i1=0; i1<len1; i1++){
let data12 = data11[i1];
if(typeof data12 === "string"){
if(!pattern6.test(data12)){
const err32 = {instancePath:instancePath+"/nationalities/" + i1,schemaPath:"#/properties/nationalities/items/pattern",keyword:"pattern",params:{pattern: "^[A-Z]{3}$"},message:"must match pattern \""+"^[A-Z]{3}$"+"\""};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
else {
const err33 = {instancePath:instancePath+"/nationalities/" + i1,schemaPath:"#/properties/nationalities/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
else {
const err34 = {instancePath:instancePath+"/nationalities",schemaPath:"#/properties/nationalities/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.documentType !== undefined){
let data13 = data.documentType;
if(typeof data13 !== "string"){
const err35 = {instancePath:instancePath+"/documentType",schemaPath:"document-type.schema.json/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(!((((((((((((((data13 === "passport") || (data13 === "diplomatic-passport")) || (data13 === "service-passport")) || (data13 === "special-passport")) || (data13 === "refugee-travel-document")) || (data13 === "stateless-travel-document")) || (data13 === "alien-passport")) || (data13 === "non-citizen-passport")) || (data13 === "identity-card")) || (data13 === "seafarers-identity-document")) || (data13 === "emergency-travel-document")) || (data13 === "residence-permit")) || (data13 === "visa")) || (data13 === "other"))){
const err36 = {instancePath:instancePath+"/documentType",schemaPath:"document-type.schema.json/enum",keyword:"enum",params:{allowedValues: schema47.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.documentNumber !== undefined){
let data14 = data.documentNumber;
if(typeof data14 === "string"){
if(func1(data14) > 40){
const err37 = {instancePath:instancePath+"/documentNumber",schemaPath:"#/properties/documentNumber/maxLength",keyword:"maxLength",params:{limit: 40},message:"must NOT have more than 40 characters"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(func1(data14) < 1){
const err38 = {instancePath:instancePath+"/documentNumber",schemaPath:"#/properties/documentNumber/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
else {
const err39 = {instancePath:instancePath+"/documentNumber",schemaPath:"#/properties/documentNumber/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data.documentIssuer !== undefined){
let data15 = data.documentIssuer;
if(typeof data15 === "string"){
if(!pattern6.test(data15)){
const err40 = {instancePath:instancePath+"/documentIssuer",schemaPath:"#/properties/documentIssuer/pattern",keyword:"pattern",params:{pattern: "^[A-Z]{3}$"},message:"must match pattern \""+"^[A-Z]{3}$"+"\""};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
else {
const err41 = {instancePath:instancePath+"/documentIssuer",schemaPath:"#/properties/documentIssuer/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data.documentValidUntil !== undefined){
let data16 = data.documentValidUntil;
if(typeof data16 === "string"){
if(!pattern5.test(data16)){
const err42 = {instancePath:instancePath+"/documentValidUntil",schemaPath:"#/properties/documentValidUntil/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\""};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(!(formats0.validate(data16))){
const err43 = {instancePath:instancePath+"/documentValidUntil",schemaPath:"#/properties/documentValidUntil/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
else {
const err44 = {instancePath:instancePath+"/documentValidUntil",schemaPath:"#/properties/documentValidUntil/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data.faceReference !== undefined){
let data17 = data.faceReference;
if(typeof data17 === "string"){
if(func1(data17) > 80){
const err45 = {instancePath:instancePath+"/faceReference",schemaPath:"#/properties/faceReference/maxLength",keyword:"maxLength",params:{limit: 80},message:"must NOT have more than 80 characters"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if(func1(data17) < 1){
const err46 = {instancePath:instancePath+"/faceReference",schemaPath:"#/properties/faceReference/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
else {
const err47 = {instancePath:instancePath+"/faceReference",schemaPath:"#/properties/faceReference/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data.entryDate !== undefined){
let data18 = data.entryDate;
if(typeof data18 === "string"){
if(!(formats4.validate(data18))){
const err48 = {instancePath:instancePath+"/entryDate",schemaPath:"#/properties/entryDate/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
else {
const err49 = {instancePath:instancePath+"/entryDate",schemaPath:"#/properties/entryDate/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data.exitDate !== undefined){
let data19 = data.exitDate;
if(typeof data19 === "string"){
if(!(formats4.validate(data19))){
const err50 = {instancePath:instancePath+"/exitDate",schemaPath:"#/properties/exitDate/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
else {
const err51 = {instancePath:instancePath+"/exitDate",schemaPath:"#/properties/exitDate/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data.crossingPoint !== undefined){
let data20 = data.crossingPoint;
if(typeof data20 === "string"){
if(func1(data20) > 80){
const err52 = {instancePath:instancePath+"/crossingPoint",schemaPath:"#/properties/crossingPoint/maxLength",keyword:"maxLength",params:{limit: 80},message:"must NOT have more than 80 characters"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if(func1(data20) < 1){
const err53 = {instancePath:instancePath+"/crossingPoint",schemaPath:"#/properties/crossingPoint/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
else {
const err54 = {instancePath:instancePath+"/crossingPoint",schemaPath:"#/properties/crossingPoint/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data.authorisedUntil !== undefined){
let data21 = data.authorisedUntil;
if(typeof data21 === "string"){
if(!pattern5.test(data21)){
const err55 = {instancePath:instancePath+"/authorisedUntil",schemaPath:"#/properties/authorisedUntil/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\""};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
if(!(formats0.validate(data21))){
const err56 = {instancePath:instancePath+"/authorisedUntil",schemaPath:"#/properties/authorisedUntil/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
else {
const err57 = {instancePath:instancePath+"/authorisedUntil",schemaPath:"#/properties/authorisedUntil/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data.refusalReasons !== undefined){
let data22 = data.refusalReasons;
if(Array.isArray(data22)){
if(data22.length > 50){
const err58 = {instancePath:instancePath+"/refusalReasons",schemaPath:"#/properties/refusalReasons/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
if(data22.length < 1){
const err59 = {instancePath:instancePath+"/refusalReasons",schemaPath:"#/properties/refusalReasons/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
const len2 = data22.length;
for(let i2=0; i2<len2; i2++){
let data23 = data22[i2];
if(typeof data23 === "string"){
if(!pattern7.test(data23)){
const err60 = {instancePath:instancePath+"/refusalReasons/" + i2,schemaPath:"#/properties/refusalReasons/items/pattern",keyword:"pattern",params:{pattern: "^[A-J]$"},message:"must match pattern \""+"^[A-J]$"+"\""};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
else {
const err61 = {instancePath:instancePath+"/refusalReasons/" + i2,schemaPath:"#/properties/refusalReasons/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
}
else {
const err62 = {instancePath:instancePath+"/refusalReasons",schemaPath:"#/properties/refusalReasons/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data.visaStickerNumber !== undefined){
let data24 = data.visaStickerNumber;
if(typeof data24 === "string"){
if(func1(data24) > 20){
const err63 = {instancePath:instancePath+"/visaStickerNumber",schemaPath:"#/properties/visaStickerNumber/maxLength",keyword:"maxLength",params:{limit: 20},message:"must NOT have more than 20 characters"};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
if(func1(data24) < 1){
const err64 = {instancePath:instancePath+"/visaStickerNumber",schemaPath:"#/properties/visaStickerNumber/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
else {
const err65 = {instancePath:instancePath+"/visaStickerNumber",schemaPath:"#/properties/visaStickerNumber/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data.visaType !== undefined){
let data25 = data.visaType;
if(typeof data25 !== "string"){
const err66 = {instancePath:instancePath+"/visaType",schemaPath:"#/properties/visaType/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
if(!(((data25 === "A") || (data25 === "C")) || (data25 === "D"))){
const err67 = {instancePath:instancePath+"/visaType",schemaPath:"#/properties/visaType/enum",keyword:"enum",params:{allowedValues: schema58.properties.visaType.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data.visaStatus !== undefined){
let data26 = data.visaStatus;
if(typeof data26 !== "string"){
const err68 = {instancePath:instancePath+"/visaStatus",schemaPath:"#/properties/visaStatus/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
if(!((((((data26 === "applied") || (data26 === "issued")) || (data26 === "refused")) || (data26 === "annulled")) || (data26 === "revoked")) || (data26 === "extended"))){
const err69 = {instancePath:instancePath+"/visaStatus",schemaPath:"#/properties/visaStatus/enum",keyword:"enum",params:{allowedValues: schema58.properties.visaStatus.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data.visaValidUntil !== undefined){
let data27 = data.visaValidUntil;
if(typeof data27 === "string"){
if(!pattern5.test(data27)){
const err70 = {instancePath:instancePath+"/visaValidUntil",schemaPath:"#/properties/visaValidUntil/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\""};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
if(!(formats0.validate(data27))){
const err71 = {instancePath:instancePath+"/visaValidUntil",schemaPath:"#/properties/visaValidUntil/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
else {
const err72 = {instancePath:instancePath+"/visaValidUntil",schemaPath:"#/properties/visaValidUntil/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data.visaIssuer !== undefined){
let data28 = data.visaIssuer;
if(typeof data28 === "string"){
if(!pattern6.test(data28)){
const err73 = {instancePath:instancePath+"/visaIssuer",schemaPath:"#/properties/visaIssuer/pattern",keyword:"pattern",params:{pattern: "^[A-Z]{3}$"},message:"must match pattern \""+"^[A-Z]{3}$"+"\""};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
else {
const err74 = {instancePath:instancePath+"/visaIssuer",schemaPath:"#/properties/visaIssuer/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data.authorisationStatus !== undefined){
let data29 = data.authorisationStatus;
if(typeof data29 !== "string"){
const err75 = {instancePath:instancePath+"/authorisationStatus",schemaPath:"#/properties/authorisationStatus/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
if(!((((data29 === "issued") || (data29 === "refused")) || (data29 === "annulled")) || (data29 === "revoked"))){
const err76 = {instancePath:instancePath+"/authorisationStatus",schemaPath:"#/properties/authorisationStatus/enum",keyword:"enum",params:{allowedValues: schema58.properties.authorisationStatus.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data.authorisationValidUntil !== undefined){
let data30 = data.authorisationValidUntil;
if(typeof data30 === "string"){
if(!pattern5.test(data30)){
const err77 = {instancePath:instancePath+"/authorisationValidUntil",schemaPath:"#/properties/authorisationValidUntil/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\""};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
if(!(formats0.validate(data30))){
const err78 = {instancePath:instancePath+"/authorisationValidUntil",schemaPath:"#/properties/authorisationValidUntil/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
else {
const err79 = {instancePath:instancePath+"/authorisationValidUntil",schemaPath:"#/properties/authorisationValidUntil/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(data.alertReference !== undefined){
let data31 = data.alertReference;
if(typeof data31 === "string"){
if(func1(data31) > 40){
const err80 = {instancePath:instancePath+"/alertReference",schemaPath:"#/properties/alertReference/maxLength",keyword:"maxLength",params:{limit: 40},message:"must NOT have more than 40 characters"};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
if(func1(data31) < 1){
const err81 = {instancePath:instancePath+"/alertReference",schemaPath:"#/properties/alertReference/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
else {
const err82 = {instancePath:instancePath+"/alertReference",schemaPath:"#/properties/alertReference/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
if(data.alertCategory !== undefined){
let data32 = data.alertCategory;
if(typeof data32 !== "string"){
const err83 = {instancePath:instancePath+"/alertCategory",schemaPath:"#/properties/alertCategory/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
if(!((((((((((data32 === "1860/3") || (data32 === "1861/24")) || (data32 === "1861/25")) || (data32 === "1861/26")) || (data32 === "1862/26")) || (data32 === "1862/32")) || (data32 === "1862/34")) || (data32 === "1862/36")) || (data32 === "1862/37a")) || (data32 === "1862/40"))){
const err84 = {instancePath:instancePath+"/alertCategory",schemaPath:"#/properties/alertCategory/enum",keyword:"enum",params:{allowedValues: schema58.properties.alertCategory.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
if(data.alertIssuer !== undefined){
let data33 = data.alertIssuer;
if(typeof data33 === "string"){
if(!pattern6.test(data33)){
const err85 = {instancePath:instancePath+"/alertIssuer",schemaPath:"#/properties/alertIssuer/pattern",keyword:"pattern",params:{pattern: "^[A-Z]{3}$"},message:"must match pattern \""+"^[A-Z]{3}$"+"\""};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
else {
const err86 = {instancePath:instancePath+"/alertIssuer",schemaPath:"#/properties/alertIssuer/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
if(data.alertAction !== undefined){
let data34 = data.alertAction;
if(typeof data34 === "string"){
if(func1(data34) > 200){
const err87 = {instancePath:instancePath+"/alertAction",schemaPath:"#/properties/alertAction/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
if(func1(data34) < 1){
const err88 = {instancePath:instancePath+"/alertAction",schemaPath:"#/properties/alertAction/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
else {
const err89 = {instancePath:instancePath+"/alertAction",schemaPath:"#/properties/alertAction/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
if(data.alertWarnings !== undefined){
let data35 = data.alertWarnings;
if(Array.isArray(data35)){
if(data35.length > 6){
const err90 = {instancePath:instancePath+"/alertWarnings",schemaPath:"#/properties/alertWarnings/maxItems",keyword:"maxItems",params:{limit: 6},message:"must NOT have more than 6 items"};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
if(data35.length < 1){
const err91 = {instancePath:instancePath+"/alertWarnings",schemaPath:"#/properties/alertWarnings/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
const len3 = data35.length;
for(let i3=0; i3<len3; i3++){
let data36 = data35[i3];
if(typeof data36 !== "string"){
const err92 = {instancePath:instancePath+"/alertWarnings/" + i3,schemaPath:"#/properties/alertWarnings/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
if(!((((((data36 === "armed") || (data36 === "violent")) || (data36 === "absconded")) || (data36 === "suicide-risk")) || (data36 === "health-threat")) || (data36 === "terrorism-activity"))){
const err93 = {instancePath:instancePath+"/alertWarnings/" + i3,schemaPath:"#/properties/alertWarnings/items/enum",keyword:"enum",params:{allowedValues: schema58.properties.alertWarnings.items.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
}
else {
const err94 = {instancePath:instancePath+"/alertWarnings",schemaPath:"#/properties/alertWarnings/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
if(data.asylumDataSet !== undefined){
let data37 = data.asylumDataSet;
if(typeof data37 !== "string"){
const err95 = {instancePath:instancePath+"/asylumDataSet",schemaPath:"#/properties/asylumDataSet/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
if(!((((((data37 === "applicant") || (data37 === "resettlement")) || (data37 === "irregular-crossing")) || (data37 === "illegal-stay")) || (data37 === "disembarked")) || (data37 === "temporary-protection"))){
const err96 = {instancePath:instancePath+"/asylumDataSet",schemaPath:"#/properties/asylumDataSet/enum",keyword:"enum",params:{allowedValues: schema58.properties.asylumDataSet.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
if(data.asylumMemberState !== undefined){
let data38 = data.asylumMemberState;
if(typeof data38 === "string"){
if(!pattern6.test(data38)){
const err97 = {instancePath:instancePath+"/asylumMemberState",schemaPath:"#/properties/asylumMemberState/pattern",keyword:"pattern",params:{pattern: "^[A-Z]{3}$"},message:"must match pattern \""+"^[A-Z]{3}$"+"\""};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
else {
const err98 = {instancePath:instancePath+"/asylumMemberState",schemaPath:"#/properties/asylumMemberState/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
if(data.asylumDate !== undefined){
let data39 = data.asylumDate;
if(typeof data39 === "string"){
if(!pattern5.test(data39)){
const err99 = {instancePath:instancePath+"/asylumDate",schemaPath:"#/properties/asylumDate/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\""};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
if(!(formats0.validate(data39))){
const err100 = {instancePath:instancePath+"/asylumDate",schemaPath:"#/properties/asylumDate/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
else {
const err101 = {instancePath:instancePath+"/asylumDate",schemaPath:"#/properties/asylumDate/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
if(data.convictingMemberState !== undefined){
let data40 = data.convictingMemberState;
if(typeof data40 === "string"){
if(!pattern6.test(data40)){
const err102 = {instancePath:instancePath+"/convictingMemberState",schemaPath:"#/properties/convictingMemberState/pattern",keyword:"pattern",params:{pattern: "^[A-Z]{3}$"},message:"must match pattern \""+"^[A-Z]{3}$"+"\""};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
else {
const err103 = {instancePath:instancePath+"/convictingMemberState",schemaPath:"#/properties/convictingMemberState/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
if(data.convictionReference !== undefined){
let data41 = data.convictionReference;
if(typeof data41 === "string"){
if(func1(data41) > 60){
const err104 = {instancePath:instancePath+"/convictionReference",schemaPath:"#/properties/convictionReference/maxLength",keyword:"maxLength",params:{limit: 60},message:"must NOT have more than 60 characters"};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
if(func1(data41) < 1){
const err105 = {instancePath:instancePath+"/convictionReference",schemaPath:"#/properties/convictionReference/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
else {
const err106 = {instancePath:instancePath+"/convictionReference",schemaPath:"#/properties/convictionReference/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
if(data.matchScore !== undefined){
let data42 = data.matchScore;
if(!(((typeof data42 == "number") && (!(data42 % 1) && !isNaN(data42))) && (isFinite(data42)))){
const err107 = {instancePath:instancePath+"/matchScore",schemaPath:"#/properties/matchScore/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
if((typeof data42 == "number") && (isFinite(data42))){
if(data42 > 1000 || isNaN(data42)){
const err108 = {instancePath:instancePath+"/matchScore",schemaPath:"#/properties/matchScore/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000"};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
if(data42 < 0 || isNaN(data42)){
const err109 = {instancePath:instancePath+"/matchScore",schemaPath:"#/properties/matchScore/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
}
if(data.noticeReference !== undefined){
let data43 = data.noticeReference;
if(typeof data43 === "string"){
if(func1(data43) > 80){
const err110 = {instancePath:instancePath+"/noticeReference",schemaPath:"#/properties/noticeReference/maxLength",keyword:"maxLength",params:{limit: 80},message:"must NOT have more than 80 characters"};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
if(func1(data43) < 1){
const err111 = {instancePath:instancePath+"/noticeReference",schemaPath:"#/properties/noticeReference/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
else {
const err112 = {instancePath:instancePath+"/noticeReference",schemaPath:"#/properties/noticeReference/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
if(data.noticeDate !== undefined){
let data44 = data.noticeDate;
if(typeof data44 === "string"){
if(!pattern5.test(data44)){
const err113 = {instancePath:instancePath+"/noticeDate",schemaPath:"#/properties/noticeDate/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\""};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
if(!(formats0.validate(data44))){
const err114 = {instancePath:instancePath+"/noticeDate",schemaPath:"#/properties/noticeDate/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
else {
const err115 = {instancePath:instancePath+"/noticeDate",schemaPath:"#/properties/noticeDate/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
if(data.noticeColour !== undefined){
let data45 = data.noticeColour;
if(typeof data45 !== "string"){
const err116 = {instancePath:instancePath+"/noticeColour",schemaPath:"#/properties/noticeColour/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
if(!(((((((data45 === "red") || (data45 === "blue")) || (data45 === "green")) || (data45 === "yellow")) || (data45 === "black")) || (data45 === "orange")) || (data45 === "purple"))){
const err117 = {instancePath:instancePath+"/noticeColour",schemaPath:"#/properties/noticeColour/enum",keyword:"enum",params:{allowedValues: schema58.properties.noticeColour.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
}
if(data.europolReference !== undefined){
let data46 = data.europolReference;
if(typeof data46 === "string"){
if(func1(data46) > 80){
const err118 = {instancePath:instancePath+"/europolReference",schemaPath:"#/properties/europolReference/maxLength",keyword:"maxLength",params:{limit: 80},message:"must NOT have more than 80 characters"};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
if(func1(data46) < 1){
const err119 = {instancePath:instancePath+"/europolReference",schemaPath:"#/properties/europolReference/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
else {
const err120 = {instancePath:instancePath+"/europolReference",schemaPath:"#/properties/europolReference/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
if(data.handlingCode !== undefined){
let data47 = data.handlingCode;
if(typeof data47 !== "string"){
const err121 = {instancePath:instancePath+"/handlingCode",schemaPath:"#/properties/handlingCode/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
if(!(((data47 === "H1") || (data47 === "H2")) || (data47 === "H3"))){
const err122 = {instancePath:instancePath+"/handlingCode",schemaPath:"#/properties/handlingCode/enum",keyword:"enum",params:{allowedValues: schema58.properties.handlingCode.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
if(data.links !== undefined){
let data48 = data.links;
if(Array.isArray(data48)){
if(data48.length > 101){
const err123 = {instancePath:instancePath+"/links",schemaPath:"#/properties/links/maxItems",keyword:"maxItems",params:{limit: 101},message:"must NOT have more than 101 items"};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
if(data48.length < 1){
const err124 = {instancePath:instancePath+"/links",schemaPath:"#/properties/links/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
const len4 = data48.length;
for(let i4=0; i4<len4; i4++){
if(!(validate39(data48[i4], {instancePath:instancePath+"/links/" + i4,parentData:data48,parentDataProperty:i4,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors);
errors = vErrors.length;
}
}
}
else {
const err125 = {instancePath:instancePath+"/links",schemaPath:"#/properties/links/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
}
else {
const err126 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
validate42.errors = vErrors;
return errors === 0;
}
validate42.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateMissingFinger = validate44;

function validate44(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://gateway.example/schemas/canonical/1/missing-finger.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate44.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.position === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "position"},message:"must have required property '"+"position"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.reason === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "position") || (key0 === "reason"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.position !== undefined){
let data0 = data.position;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err3 = {instancePath:instancePath+"/position",schemaPath:"#/properties/position/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 10 || isNaN(data0)){
const err4 = {instancePath:instancePath+"/position",schemaPath:"#/properties/position/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10},message:"must be <= 10"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data0 < 1 || isNaN(data0)){
const err5 = {instancePath:instancePath+"/position",schemaPath:"#/properties/position/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
if(data.reason !== undefined){
let data1 = data.reason;
if(typeof data1 !== "string"){
const err6 = {instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!((data1 === "amputated") || (data1 === "unable-to-print"))){
const err7 = {instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/enum",keyword:"enum",params:{allowedValues: schema37.properties.reason.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate44.errors = vErrors;
return errors === 0;
}
validate44.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validatePersonName = validate45;

function validate45(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://gateway.example/schemas/canonical/1/name.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate45.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.use === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "use"},message:"must have required property '"+"use"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.form === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "form"},message:"must have required property '"+"form"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.familyName === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "familyName"},message:"must have required property '"+"familyName"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "use") || (key0 === "form")) || (key0 === "script")) || (key0 === "familyName")) || (key0 === "givenNames")) || (key0 === "familyNameVariants")) || (key0 === "givenNamesVariants"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.use !== undefined){
let data0 = data.use;
if(typeof data0 !== "string"){
const err4 = {instancePath:instancePath+"/use",schemaPath:"#/properties/use/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!((((data0 === "current") || (data0 === "birth")) || (data0 === "previous")) || (data0 === "alias"))){
const err5 = {instancePath:instancePath+"/use",schemaPath:"#/properties/use/enum",keyword:"enum",params:{allowedValues: schema50.properties.use.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.form !== undefined){
let data1 = data.form;
if(typeof data1 !== "string"){
const err6 = {instancePath:instancePath+"/form",schemaPath:"#/properties/form/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!(((data1 === "native") || (data1 === "latin")) || (data1 === "mrz"))){
const err7 = {instancePath:instancePath+"/form",schemaPath:"#/properties/form/enum",keyword:"enum",params:{allowedValues: schema50.properties.form.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.script !== undefined){
let data2 = data.script;
if(typeof data2 === "string"){
if(!pattern21.test(data2)){
const err8 = {instancePath:instancePath+"/script",schemaPath:"#/properties/script/pattern",keyword:"pattern",params:{pattern: "^[A-Z][a-z]{3}$"},message:"must match pattern \""+"^[A-Z][a-z]{3}$"+"\""};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/script",schemaPath:"#/properties/script/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.familyName !== undefined){
let data3 = data.familyName;
if(typeof data3 === "string"){
if(func1(data3) > 200){
const err10 = {instancePath:instancePath+"/familyName",schemaPath:"#/properties/familyName/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(func1(data3) < 1){
const err11 = {instancePath:instancePath+"/familyName",schemaPath:"#/properties/familyName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/familyName",schemaPath:"#/properties/familyName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.givenNames !== undefined){
let data4 = data.givenNames;
if(Array.isArray(data4)){
if(data4.length > 50){
const err13 = {instancePath:instancePath+"/givenNames",schemaPath:"#/properties/givenNames/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data4.length < 1){
const err14 = {instancePath:instancePath+"/givenNames",schemaPath:"#/properties/givenNames/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
if(typeof data5 === "string"){
if(func1(data5) > 200){
const err15 = {instancePath:instancePath+"/givenNames/" + i0,schemaPath:"#/properties/givenNames/items/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(func1(data5) < 1){
const err16 = {instancePath:instancePath+"/givenNames/" + i0,schemaPath:"#/properties/givenNames/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/givenNames/" + i0,schemaPath:"#/properties/givenNames/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath:instancePath+"/givenNames",schemaPath:"#/properties/givenNames/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.familyNameVariants !== undefined){
let data6 = data.familyNameVariants;
if(Array.isArray(data6)){
if(data6.length > 16){
const err19 = {instancePath:instancePath+"/familyNameVariants",schemaPath:"#/properties/familyNameVariants/maxItems",keyword:"maxItems",params:{limit: 16},message:"must NOT have more than 16 items"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data6.length < 1){
const err20 = {instancePath:instancePath+"/familyNameVariants",schemaPath:"#/properties/familyNameVariants/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
let data7 = data6[i1];
if(typeof data7 === "string"){
if(func1(data7) > 200){
const err21 = {instancePath:instancePath+"/familyNameVariants/" + i1,schemaPath:"#/properties/familyNameVariants/items/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(func1(data7) < 1){
const err22 = {instancePath:instancePath+"/familyNameVariants/" + i1,schemaPath:"#/properties/familyNameVariants/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/familyNameVariants/" + i1,schemaPath:"#/properties/familyNameVariants/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath:instancePath+"/familyNameVariants",schemaPath:"#/properties/familyNameVariants/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.givenNamesVariants !== undefined){
let data8 = data.givenNamesVariants;
if(Array.isArray(data8)){
if(data8.length > 16){
const err25 = {instancePath:instancePath+"/givenNamesVariants",schemaPath:"#/properties/givenNamesVariants/maxItems",keyword:"maxItems",params:{limit: 16},message:"must NOT have more than 16 items"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data8.length < 1){
const err26 = {instancePath:instancePath+"/givenNamesVariants",schemaPath:"#/properties/givenNamesVariants/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
const len2 = data8.length;
for(let i2=0; i2<len2; i2++){
let data9 = data8[i2];
if(typeof data9 === "string"){
if(func1(data9) > 400){
const err27 = {instancePath:instancePath+"/givenNamesVariants/" + i2,schemaPath:"#/properties/givenNamesVariants/items/maxLength",keyword:"maxLength",params:{limit: 400},message:"must NOT have more than 400 characters"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(func1(data9) < 1){
const err28 = {instancePath:instancePath+"/givenNamesVariants/" + i2,schemaPath:"#/properties/givenNamesVariants/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/givenNamesVariants/" + i2,schemaPath:"#/properties/givenNamesVariants/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
else {
const err30 = {instancePath:instancePath+"/givenNamesVariants",schemaPath:"#/properties/givenNamesVariants/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
else {
const err31 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
validate45.errors = vErrors;
return errors === 0;
}
validate45.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateNationalityStatus = validate46;
const schema64 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://gateway.example/schemas/canonical/1/nationality-status.schema.json","title":"NationalityStatus","description":"Legal tie to a state, kept apart from nationality codes because a refugee’s or non-citizen’s document code is not a nationality (ICAO 9303-3, section 5; Latvian national registers).","type":"object","additionalProperties":false,"properties":{"status":{"description":"Status as the national register holds it (Latvian register of natural persons).","type":"string","enum":["citizen","non-citizen","stateless","refugee","alternative-status","temporary-protection","undetermined"]},"grantedBy":{"description":"State that granted the status: ISO 3166-1 alpha-3, or an ICAO 9303-3 section 5 code.","type":"string","pattern":"^[A-Z]{3}$"}},"required":["status"]};

function validate46(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://gateway.example/schemas/canonical/1/nationality-status.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate46.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.status === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "status"},message:"must have required property '"+"status"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "status") || (key0 === "grantedBy"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.status !== undefined){
let data0 = data.status;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!(((((((data0 === "citizen") || (data0 === "non-citizen")) || (data0 === "stateless")) || (data0 === "refugee")) || (data0 === "alternative-status")) || (data0 === "temporary-protection")) || (data0 === "undetermined"))){
const err3 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/enum",keyword:"enum",params:{allowedValues: schema64.properties.status.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.grantedBy !== undefined){
let data1 = data.grantedBy;
if(typeof data1 === "string"){
if(!pattern6.test(data1)){
const err4 = {instancePath:instancePath+"/grantedBy",schemaPath:"#/properties/grantedBy/pattern",keyword:"pattern",params:{pattern: "^[A-Z]{3}$"},message:"must match pattern \""+"^[A-Z]{3}$"+"\""};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/grantedBy",schemaPath:"#/properties/grantedBy/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate46.errors = vErrors;
return errors === 0;
}
validate46.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validatePartialDate = validate47;

function validate47(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://gateway.example/schemas/canonical/1/partial-date.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate47.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.value === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "value"},message:"must have required property '"+"value"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "value") || (key0 === "certainty"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.value !== undefined){
let data0 = data.value;
if(typeof data0 === "string"){
if(!pattern17.test(data0)){
const err2 = {instancePath:instancePath+"/value",schemaPath:"#/properties/value/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"},message:"must match pattern \""+"^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"+"\""};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/value",schemaPath:"#/properties/value/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.certainty !== undefined){
let data1 = data.certainty;
if(typeof data1 !== "string"){
const err4 = {instancePath:instancePath+"/certainty",schemaPath:"#/properties/certainty/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!(((data1 === "confirmed") || (data1 === "declared")) || (data1 === "estimated"))){
const err5 = {instancePath:instancePath+"/certainty",schemaPath:"#/properties/certainty/enum",keyword:"enum",params:{allowedValues: schema46.properties.certainty.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate47.errors = vErrors;
return errors === 0;
}
validate47.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validatePersonAlert = validate48;
const schema66 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://gateway.example/schemas/canonical/1/person-alert.schema.json","title":"PersonAlert","description":"A national search for a person, of which a SIS alert may be made (Regulation (EU) 2018/1862, Articles 26 to 36).","type":"object","additionalProperties":false,"properties":{"number":{"description":"National number of the search (our own).","type":"string","minLength":1,"maxLength":80},"category":{"description":"Purpose, by the article of Regulation (EU) 2018/1862.","type":"string","enum":["26","32(1)(a)","32(1)(b)","32(1)(c)","32(1)(d)","32(1)(e)","34","36"]},"reason":{"description":"Reason for the alert (Regulation (EU) 2018/1862, Article 20(3)(k)).","type":"string","minLength":1,"maxLength":400},"action":{"description":"Action to be taken (Regulation (EU) 2018/1862, Article 20(3)(n)).","type":"string","enum":["arrest","place-under-protection","communicate-whereabouts","discreet-check","inquiry-check","specific-check"]},"authority":{"description":"Authority that searches (Regulation (EU) 2018/1862, Article 20(3)(l)).","type":"string","minLength":1,"maxLength":200},"decidedOn":{"description":"Date of the decision, YYYY-MM-DD (Regulation (EU) 2018/1862, Article 20(3)(m)).","type":"string","format":"date"},"validUntil":{"description":"Last day of the search, YYYY-MM-DD (Regulation (EU) 2018/1862, Article 53).","type":"string","format":"date"},"missingSince":{"description":"Day since which the person is missing, YYYY-MM-DD (our own).","type":"string","format":"date"},"offence":{"description":"Kind of offence (Regulation (EU) 2018/1862, Article 20(3)(p)).","type":"string","minLength":1,"maxLength":200},"warnings":{"description":"Warnings on the person (Regulation (EU) 2018/1860, Article 4(1)(i); Regulation (EU) 2018/1861, Article 20(2)(j)).","type":"array","items":{"description":"One warning.","type":"string","enum":["armed","violent","absconded","suicide-risk","health-threat","terrorism-related"]},"minItems":1,"maxItems":6},"physicalFeatures":{"description":"Lasting physical features (Regulation (EU) 2018/1862, Article 20(3)(e)).","type":"string","minLength":1,"maxLength":400},"documentCopies":{"description":"References of scanned copies of the person’s documents, which stay in the store that holds them (Regulation (EU) 2018/1862, Article 20(3)(z)).","type":"array","items":{"description":"One reference.","type":"string","minLength":1,"maxLength":80},"minItems":1,"maxItems":20}},"required":["number","category","action","authority","decidedOn"]};

function validate48(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://gateway.example/schemas/canonical/1/person-alert.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate48.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.number === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "number"},message:"must have required property '"+"number"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.category === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "category"},message:"must have required property '"+"category"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.action === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "action"},message:"must have required property '"+"action"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.authority === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "authority"},message:"must have required property '"+"authority"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.decidedOn === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "decidedOn"},message:"must have required property '"+"decidedOn"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data){
if(!(func5.call(schema66.properties, key0))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.number !== undefined){
let data0 = data.number;
if(typeof data0 === "string"){
if(func1(data0) > 80){
const err6 = {instancePath:instancePath+"/number",schemaPath:"#/properties/number/maxLength",keyword:"maxLength",params:{limit: 80},message:"must NOT have more than 80 characters"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(func1(data0) < 1){
const err7 = {instancePath:instancePath+"/number",schemaPath:"#/properties/number/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/number",schemaPath:"#/properties/number/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.category !== undefined){
let data1 = data.category;
if(typeof data1 !== "string"){
const err9 = {instancePath:instancePath+"/category",schemaPath:"#/properties/category/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(!((((((((data1 === "26") || (data1 === "32(1)(a)")) || (data1 === "32(1)(b)")) || (data1 === "32(1)(c)")) || (data1 === "32(1)(d)")) || (data1 === "32(1)(e)")) || (data1 === "34")) || (data1 === "36"))){
const err10 = {instancePath:instancePath+"/category",schemaPath:"#/properties/category/enum",keyword:"enum",params:{allowedValues: schema66.properties.category.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.reason !== undefined){
let data2 = data.reason;
if(typeof data2 === "string"){
if(func1(data2) > 400){
const err11 = {instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/maxLength",keyword:"maxLength",params:{limit: 400},message:"must NOT have more than 400 characters"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(func1(data2) < 1){
const err12 = {instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.action !== undefined){
let data3 = data.action;
if(typeof data3 !== "string"){
const err14 = {instancePath:instancePath+"/action",schemaPath:"#/properties/action/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!((((((data3 === "arrest") || (data3 === "place-under-protection")) || (data3 === "communicate-whereabouts")) || (data3 === "discreet-check")) || (data3 === "inquiry-check")) || (data3 === "specific-check"))){
const err15 = {instancePath:instancePath+"/action",schemaPath:"#/properties/action/enum",keyword:"enum",params:{allowedValues: schema66.properties.action.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.authority !== undefined){
let data4 = data.authority;
if(typeof data4 === "string"){
if(func1(data4) > 200){
const err16 = {instancePath:instancePath+"/authority",schemaPath:"#/properties/authority/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(func1(data4) < 1){
const err17 = {instancePath:instancePath+"/authority",schemaPath:"#/properties/authority/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/authority",schemaPath:"#/properties/authority/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.decidedOn !== undefined){
let data5 = data.decidedOn;
if(typeof data5 === "string"){
if(!(formats0.validate(data5))){
const err19 = {instancePath:instancePath+"/decidedOn",schemaPath:"#/properties/decidedOn/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/decidedOn",schemaPath:"#/properties/decidedOn/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.validUntil !== undefined){
let data6 = data.validUntil;
if(typeof data6 === "string"){
if(!(formats0.validate(data6))){
const err21 = {instancePath:instancePath+"/validUntil",schemaPath:"#/properties/validUntil/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/validUntil",schemaPath:"#/properties/validUntil/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.missingSince !== undefined){
let data7 = data.missingSince;
if(typeof data7 === "string"){
if(!(formats0.validate(data7))){
const err23 = {instancePath:instancePath+"/missingSince",schemaPath:"#/properties/missingSince/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/missingSince",schemaPath:"#/properties/missingSince/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.offence !== undefined){
let data8 = data.offence;
if(typeof data8 === "string"){
if(func1(data8) > 200){
const err25 = {instancePath:instancePath+"/offence",schemaPath:"#/properties/offence/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(func1(data8) < 1){
const err26 = {instancePath:instancePath+"/offence",schemaPath:"#/properties/offence/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/offence",schemaPath:"#/properties/offence/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.warnings !== undefined){
let data9 = data.warnings;
if(Array.isArray(data9)){
if(data9.length > 6){
const err28 = {instancePath:instancePath+"/warnings",schemaPath:"#/properties/warnings/maxItems",keyword:"maxItems",params:{limit: 6},message:"must NOT have more than 6 items"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(data9.length < 1){
const err29 = {instancePath:instancePath+"/warnings",schemaPath:"#/properties/warnings/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
const len0 = data9.length;
for(let i0=0; i0<len0; i0++){
let data10 = data9[i0];
if(typeof data10 !== "string"){
const err30 = {instancePath:instancePath+"/warnings/" + i0,schemaPath:"#/properties/warnings/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(!((((((data10 === "armed") || (data10 === "violent")) || (data10 === "absconded")) || (data10 === "suicide-risk")) || (data10 === "health-threat")) || (data10 === "terrorism-related"))){
const err31 = {instancePath:instancePath+"/warnings/" + i0,schemaPath:"#/properties/warnings/items/enum",keyword:"enum",params:{allowedValues: schema66.properties.warnings.items.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
else {
const err32 = {instancePath:instancePath+"/warnings",schemaPath:"#/properties/warnings/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.physicalFeatures !== undefined){
let data11 = data.physicalFeatures;
if(typeof data11 === "string"){
if(func1(data11) > 400){
const err33 = {instancePath:instancePath+"/physicalFeatures",schemaPath:"#/properties/physicalFeatures/maxLength",keyword:"maxLength",params:{limit: 400},message:"must NOT have more than 400 characters"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(func1(data11) < 1){
const err34 = {instancePath:instancePath+"/physicalFeatures",schemaPath:"#/properties/physicalFeatures/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/physicalFeatures",schemaPath:"#/properties/physicalFeatures/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.documentCopies !== undefined){
let data12 = data.documentCopies;
if(Array.isArray(data12)){
if(data12.length > 20){
const err36 = {instancePath:instancePath+"/documentCopies",schemaPath:"#/properties/documentCopies/maxItems",keyword:"maxItems",params:{limit: 20},message:"must NOT have more than 20 items"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(data12.length < 1){
const err37 = {instancePath:instancePath+"/documentCopies",schemaPath:"#/properties/documentCopies/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
const len1 = data12.length;
for(let i1=0; i1<len1; i1++){
let data13 = data12[i1];
if(typeof data13 === "string"){
if(func1(data13) > 80){
const err38 = {instancePath:instancePath+"/documentCopies/" + i1,schemaPath:"#/properties/documentCopies/items/maxLength",keyword:"maxLength",params:{limit: 80},message:"must NOT have more than 80 characters"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(func1(data13) < 1){
const err39 = {instancePath:instancePath+"/documentCopies/" + i1,schemaPath:"#/properties/documentCopies/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
else {
const err40 = {instancePath:instancePath+"/documentCopies/" + i1,schemaPath:"#/properties/documentCopies/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
else {
const err41 = {instancePath:instancePath+"/documentCopies",schemaPath:"#/properties/documentCopies/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
else {
const err42 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
validate48.errors = vErrors;
return errors === 0;
}
validate48.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validatePerson = validate49;
const schema67 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://gateway.example/schemas/canonical/1/person.schema.json","title":"Person","description":"A natural person as national registers and EU systems know one. UMF-inspired (Person, PersonIdentity); the UMF schema of Article 38 of Regulation (EU) 2019/817 is not public.","type":"object","additionalProperties":false,"properties":{"identities":{"description":"At least one identity, the one in use first (Regulation (EU) 2019/817, Article 18(1)).","type":"array","items":{"$ref":"identity.schema.json"},"minItems":1,"maxItems":50},"nationalityStatus":{"description":"Legal tie to a state, apart from nationality (Latvian register of natural persons).","$ref":"nationality-status.schema.json"},"nationalIdentifier":{"description":"National personal identifier without separators. Has no slot in EES, VIS or CIR; travels only where an Article says so (Regulation (EU) 2018/1862, Article 20(3)(q)).","type":"string","minLength":1,"maxLength":32}},"required":["identities"]};

function validate49(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://gateway.example/schemas/canonical/1/person.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate49.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.identities === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "identities"},message:"must have required property '"+"identities"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "identities") || (key0 === "nationalityStatus")) || (key0 === "nationalIdentifier"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.identities !== undefined){
let data0 = data.identities;
if(Array.isArray(data0)){
if(data0.length > 50){
const err2 = {instancePath:instancePath+"/identities",schemaPath:"#/properties/identities/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data0.length < 1){
const err3 = {instancePath:instancePath+"/identities",schemaPath:"#/properties/identities/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(!(validate36(data0[i0], {instancePath:instancePath+"/identities/" + i0,parentData:data0,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
errors = vErrors.length;
}
}
}
else {
const err4 = {instancePath:instancePath+"/identities",schemaPath:"#/properties/identities/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.nationalityStatus !== undefined){
let data2 = data.nationalityStatus;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.status === undefined){
const err5 = {instancePath:instancePath+"/nationalityStatus",schemaPath:"nationality-status.schema.json/required",keyword:"required",params:{missingProperty: "status"},message:"must have required property '"+"status"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key1 in data2){
if(!((key1 === "status") || (key1 === "grantedBy"))){
const err6 = {instancePath:instancePath+"/nationalityStatus",schemaPath:"nationality-status.schema.json/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data2.status !== undefined){
let data3 = data2.status;
if(typeof data3 !== "string"){
const err7 = {instancePath:instancePath+"/nationalityStatus/status",schemaPath:"nationality-status.schema.json/properties/status/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!(((((((data3 === "citizen") || (data3 === "non-citizen")) || (data3 === "stateless")) || (data3 === "refugee")) || (data3 === "alternative-status")) || (data3 === "temporary-protection")) || (data3 === "undetermined"))){
const err8 = {instancePath:instancePath+"/nationalityStatus/status",schemaPath:"nationality-status.schema.json/properties/status/enum",keyword:"enum",params:{allowedValues: schema64.properties.status.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data2.grantedBy !== undefined){
let data4 = data2.grantedBy;
if(typeof data4 === "string"){
if(!pattern6.test(data4)){
const err9 = {instancePath:instancePath+"/nationalityStatus/grantedBy",schemaPath:"nationality-status.schema.json/properties/grantedBy/pattern",keyword:"pattern",params:{pattern: "^[A-Z]{3}$"},message:"must match pattern \""+"^[A-Z]{3}$"+"\""};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/nationalityStatus/grantedBy",schemaPath:"nationality-status.schema.json/properties/grantedBy/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/nationalityStatus",schemaPath:"nationality-status.schema.json/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.nationalIdentifier !== undefined){
let data5 = data.nationalIdentifier;
if(typeof data5 === "string"){
if(func1(data5) > 32){
const err12 = {instancePath:instancePath+"/nationalIdentifier",schemaPath:"#/properties/nationalIdentifier/maxLength",keyword:"maxLength",params:{limit: 32},message:"must NOT have more than 32 characters"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(func1(data5) < 1){
const err13 = {instancePath:instancePath+"/nationalIdentifier",schemaPath:"#/properties/nationalIdentifier/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/nationalIdentifier",schemaPath:"#/properties/nationalIdentifier/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
validate49.errors = vErrors;
return errors === 0;
}
validate49.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validatePersonalFile = validate51;
const schema69 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://gateway.example/schemas/canonical/1/personal-file.schema.json","title":"PersonalFile","description":"An entry of the index of digitised personal files (our own).","type":"object","additionalProperties":false,"properties":{"number":{"description":"Number of the file (our own).","type":"string","minLength":1,"maxLength":80},"openedOn":{"description":"Day on which the file was opened, YYYY-MM-DD (our own).","type":"string","format":"date"},"closedOn":{"description":"Day on which the file was closed, YYYY-MM-DD (our own).","type":"string","format":"date"},"kind":{"description":"What the file is about (our own).","type":"string","enum":["residence-permit","asylum","visa","entry-ban","return","invitation","other"]},"pages":{"description":"Number of scanned pages (our own).","type":"integer","minimum":0,"maximum":100000},"storageReference":{"description":"Where the scans are kept; opaque (our own).","type":"string","minLength":1,"maxLength":200}},"required":["number","kind"]};

function validate51(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://gateway.example/schemas/canonical/1/personal-file.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate51.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.number === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "number"},message:"must have required property '"+"number"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "number") || (key0 === "openedOn")) || (key0 === "closedOn")) || (key0 === "kind")) || (key0 === "pages")) || (key0 === "storageReference"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.number !== undefined){
let data0 = data.number;
if(typeof data0 === "string"){
if(func1(data0) > 80){
const err3 = {instancePath:instancePath+"/number",schemaPath:"#/properties/number/maxLength",keyword:"maxLength",params:{limit: 80},message:"must NOT have more than 80 characters"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(func1(data0) < 1){
const err4 = {instancePath:instancePath+"/number",schemaPath:"#/properties/number/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/number",schemaPath:"#/properties/number/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.openedOn !== undefined){
let data1 = data.openedOn;
if(typeof data1 === "string"){
if(!(formats0.validate(data1))){
const err6 = {instancePath:instancePath+"/openedOn",schemaPath:"#/properties/openedOn/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/openedOn",schemaPath:"#/properties/openedOn/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.closedOn !== undefined){
let data2 = data.closedOn;
if(typeof data2 === "string"){
if(!(formats0.validate(data2))){
const err8 = {instancePath:instancePath+"/closedOn",schemaPath:"#/properties/closedOn/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/closedOn",schemaPath:"#/properties/closedOn/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.kind !== undefined){
let data3 = data.kind;
if(typeof data3 !== "string"){
const err10 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(!(((((((data3 === "residence-permit") || (data3 === "asylum")) || (data3 === "visa")) || (data3 === "entry-ban")) || (data3 === "return")) || (data3 === "invitation")) || (data3 === "other"))){
const err11 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema69.properties.kind.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.pages !== undefined){
let data4 = data.pages;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err12 = {instancePath:instancePath+"/pages",schemaPath:"#/properties/pages/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 100000 || isNaN(data4)){
const err13 = {instancePath:instancePath+"/pages",schemaPath:"#/properties/pages/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000},message:"must be <= 100000"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data4 < 0 || isNaN(data4)){
const err14 = {instancePath:instancePath+"/pages",schemaPath:"#/properties/pages/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
if(data.storageReference !== undefined){
let data5 = data.storageReference;
if(typeof data5 === "string"){
if(func1(data5) > 200){
const err15 = {instancePath:instancePath+"/storageReference",schemaPath:"#/properties/storageReference/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(func1(data5) < 1){
const err16 = {instancePath:instancePath+"/storageReference",schemaPath:"#/properties/storageReference/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/storageReference",schemaPath:"#/properties/storageReference/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
validate51.errors = vErrors;
return errors === 0;
}
validate51.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validatePoliceCheck = validate52;
const schema70 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://gateway.example/schemas/canonical/1/police-check.schema.json","title":"PoliceCheck","description":"An identity check by a police authority (Regulation (EU) 2019/817, Article 20).","type":"object","additionalProperties":false,"properties":{"circumstance":{"description":"Which point of Article 20(1) applies: a no document, b doubt about identity data, c doubt about the document, d doubt about its holder, e unable or refusing to cooperate.","type":"string","enum":["a","b","c","d","e"]},"personPresent":{"description":"Whether the procedure was started in the person’s presence (Article 20(2)).","type":"boolean"},"capturedAt":{"description":"Time at which biometric data were taken live, RFC 3339 UTC (Article 20(2)).","type":"string","format":"date-time"},"biometricStep":{"description":"What came of the biometric search that must come first (Article 20(2) and (3)): to be searched now, unusable, or already searched without success.","type":"string","enum":["search","unusable","search-failed"]},"bestInterests":{"description":"Why a child under twelve is identified: its best interests (Article 20(1)).","type":"string","minLength":1,"maxLength":400},"at":{"description":"Time of the check, RFC 3339 UTC.","type":"string","format":"date-time"},"place":{"description":"Place of the check (our own).","type":"string","minLength":1,"maxLength":120}},"required":["circumstance","personPresent","biometricStep"]};

function validate52(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://gateway.example/schemas/canonical/1/police-check.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate52.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.circumstance === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "circumstance"},message:"must have required property '"+"circumstance"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.personPresent === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "personPresent"},message:"must have required property '"+"personPresent"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.biometricStep === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "biometricStep"},message:"must have required property '"+"biometricStep"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "circumstance") || (key0 === "personPresent")) || (key0 === "capturedAt")) || (key0 === "biometricStep")) || (key0 === "bestInterests")) || (key0 === "at")) || (key0 === "place"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.circumstance !== undefined){
let data0 = data.circumstance;
if(typeof data0 !== "string"){
const err4 = {instancePath:instancePath+"/circumstance",schemaPath:"#/properties/circumstance/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!(((((data0 === "a") || (data0 === "b")) || (data0 === "c")) || (data0 === "d")) || (data0 === "e"))){
const err5 = {instancePath:instancePath+"/circumstance",schemaPath:"#/properties/circumstance/enum",keyword:"enum",params:{allowedValues: schema70.properties.circumstance.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.personPresent !== undefined){
if(typeof data.personPresent !== "boolean"){
const err6 = {instancePath:instancePath+"/personPresent",schemaPath:"#/properties/personPresent/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.capturedAt !== undefined){
let data2 = data.capturedAt;
if(typeof data2 === "string"){
if(!(formats4.validate(data2))){
const err7 = {instancePath:instancePath+"/capturedAt",schemaPath:"#/properties/capturedAt/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/capturedAt",schemaPath:"#/properties/capturedAt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.biometricStep !== undefined){
let data3 = data.biometricStep;
if(typeof data3 !== "string"){
const err9 = {instancePath:instancePath+"/biometricStep",schemaPath:"#/properties/biometricStep/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(!(((data3 === "search") || (data3 === "unusable")) || (data3 === "search-failed"))){
const err10 = {instancePath:instancePath+"/biometricStep",schemaPath:"#/properties/biometricStep/enum",keyword:"enum",params:{allowedValues: schema70.properties.biometricStep.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.bestInterests !== undefined){
let data4 = data.bestInterests;
if(typeof data4 === "string"){
if(func1(data4) > 400){
const err11 = {instancePath:instancePath+"/bestInterests",schemaPath:"#/properties/bestInterests/maxLength",keyword:"maxLength",params:{limit: 400},message:"must NOT have more than 400 characters"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(func1(data4) < 1){
const err12 = {instancePath:instancePath+"/bestInterests",schemaPath:"#/properties/bestInterests/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/bestInterests",schemaPath:"#/properties/bestInterests/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.at !== undefined){
let data5 = data.at;
if(typeof data5 === "string"){
if(!(formats4.validate(data5))){
const err14 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.place !== undefined){
let data6 = data.place;
if(typeof data6 === "string"){
if(func1(data6) > 120){
const err16 = {instancePath:instancePath+"/place",schemaPath:"#/properties/place/maxLength",keyword:"maxLength",params:{limit: 120},message:"must NOT have more than 120 characters"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(func1(data6) < 1){
const err17 = {instancePath:instancePath+"/place",schemaPath:"#/properties/place/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/place",schemaPath:"#/properties/place/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
validate52.errors = vErrors;
return errors === 0;
}
validate52.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateProblemReason = validate53;
const schema71 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://gateway.example/schemas/canonical/1/problem-reason.schema.json","title":"ProblemReason","description":"One of several reasons against a record. Says which field and what class of value, never the value.","type":"object","additionalProperties":false,"properties":{"code":{"description":"Stable code of the catalogue (our own).","type":"string","pattern":"^[a-z0-9-]+$"},"field":{"description":"Field of the record as it was sent, as a JSON Pointer; empty for the record as a whole (RFC 6901).","type":"string","minLength":0,"maxLength":1000},"found":{"description":"Class of the value that was found, such as a text of seven digits (our own).","type":"string","minLength":1,"maxLength":200},"rule":{"description":"Mapping and place of the rule that refused (our own).","type":"string","minLength":1,"maxLength":400},"mend":{"description":"What the sender can do (our own).","type":"string","minLength":1,"maxLength":1000}},"required":["code","field","found","mend"]};

function validate53(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://gateway.example/schemas/canonical/1/problem-reason.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate53.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.code === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "code"},message:"must have required property '"+"code"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.field === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "field"},message:"must have required property '"+"field"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.found === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "found"},message:"must have required property '"+"found"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.mend === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "mend"},message:"must have required property '"+"mend"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "code") || (key0 === "field")) || (key0 === "found")) || (key0 === "rule")) || (key0 === "mend"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.code !== undefined){
let data0 = data.code;
if(typeof data0 === "string"){
if(!pattern11.test(data0)){
const err5 = {instancePath:instancePath+"/code",schemaPath:"#/properties/code/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9-]+$"},message:"must match pattern \""+"^[a-z0-9-]+$"+"\""};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/code",schemaPath:"#/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.field !== undefined){
let data1 = data.field;
if(typeof data1 === "string"){
if(func1(data1) > 1000){
const err7 = {instancePath:instancePath+"/field",schemaPath:"#/properties/field/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(func1(data1) < 0){
const err8 = {instancePath:instancePath+"/field",schemaPath:"#/properties/field/minLength",keyword:"minLength",params:{limit: 0},message:"must NOT have fewer than 0 characters"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/field",schemaPath:"#/properties/field/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.found !== undefined){
let data2 = data.found;
if(typeof data2 === "string"){
if(func1(data2) > 200){
const err10 = {instancePath:instancePath+"/found",schemaPath:"#/properties/found/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(func1(data2) < 1){
const err11 = {instancePath:instancePath+"/found",schemaPath:"#/properties/found/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/found",schemaPath:"#/properties/found/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.rule !== undefined){
let data3 = data.rule;
if(typeof data3 === "string"){
if(func1(data3) > 400){
const err13 = {instancePath:instancePath+"/rule",schemaPath:"#/properties/rule/maxLength",keyword:"maxLength",params:{limit: 400},message:"must NOT have more than 400 characters"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(func1(data3) < 1){
const err14 = {instancePath:instancePath+"/rule",schemaPath:"#/properties/rule/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/rule",schemaPath:"#/properties/rule/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.mend !== undefined){
let data4 = data.mend;
if(typeof data4 === "string"){
if(func1(data4) > 1000){
const err16 = {instancePath:instancePath+"/mend",schemaPath:"#/properties/mend/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(func1(data4) < 1){
const err17 = {instancePath:instancePath+"/mend",schemaPath:"#/properties/mend/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/mend",schemaPath:"#/properties/mend/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
validate53.errors = vErrors;
return errors === 0;
}
validate53.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateProblemDocument = validate54;
const schema72 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://gateway.example/schemas/canonical/1/problem.schema.json","title":"ProblemDocument","description":"A problem as the caller meets it (RFC 9457). Coarse on purpose, but for a record that cannot be mapped; the decision record has the rest.","type":"object","additionalProperties":false,"properties":{"type":{"description":"Address of the problem’s page (RFC 9457).","type":"string","format":"uri"},"title":{"description":"What went wrong; the same for every occurrence (RFC 9457).","type":"string","minLength":1,"maxLength":200},"status":{"description":"HTTP status that the problem has over REST (RFC 9457).","type":"integer","minimum":400,"maximum":599},"instance":{"description":"Query id as a URN (RFC 9562), the key of the decision record.","type":"string","pattern":"^urn:uuid:[0-9a-f-]{36}$"},"code":{"description":"Stable code of the catalogue (our own).","type":"string","pattern":"^[a-z0-9-]+$"},"retry":{"description":"Whether sending again can help (our own).","type":"string","enum":["never","same-message","new-message","after-delay"]},"articles":{"description":"Provisions that the problem rests on (our own).","type":"array","items":{"$ref":"article-reference.schema.json"},"minItems":0,"maxItems":50},"reasons":{"description":"Every reason against a record that cannot be mapped, in the order of its fields (our own).","type":"array","items":{"$ref":"problem-reason.schema.json"},"minItems":1,"maxItems":500}},"required":["type","title","status","instance","code","retry","articles"]};
const formats68 = require("ajv-formats/dist/formats").fullFormats.uri;
const pattern46 = new RegExp("^urn:uuid:[0-9a-f-]{36}$", "u");

function validate54(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://gateway.example/schemas/canonical/1/problem.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate54.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.title === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "title"},message:"must have required property '"+"title"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.status === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "status"},message:"must have required property '"+"status"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.instance === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "instance"},message:"must have required property '"+"instance"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.code === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "code"},message:"must have required property '"+"code"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.retry === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "retry"},message:"must have required property '"+"retry"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.articles === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "articles"},message:"must have required property '"+"articles"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "type") || (key0 === "title")) || (key0 === "status")) || (key0 === "instance")) || (key0 === "code")) || (key0 === "retry")) || (key0 === "articles")) || (key0 === "reasons"))){
const err7 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.type !== undefined){
let data0 = data.type;
if(typeof data0 === "string"){
if(!(formats68(data0))){
const err8 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/format",keyword:"format",params:{format: "uri"},message:"must match format \""+"uri"+"\""};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.title !== undefined){
let data1 = data.title;
if(typeof data1 === "string"){
if(func1(data1) > 200){
const err10 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(func1(data1) < 1){
const err11 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.status !== undefined){
let data2 = data.status;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err13 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 599 || isNaN(data2)){
const err14 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/maximum",keyword:"maximum",params:{comparison: "<=", limit: 599},message:"must be <= 599"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data2 < 400 || isNaN(data2)){
const err15 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/minimum",keyword:"minimum",params:{comparison: ">=", limit: 400},message:"must be >= 400"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
if(data.instance !== undefined){
let data3 = data.instance;
if(typeof data3 === "string"){
if(!pattern46.test(data3)){
const err16 = {instancePath:instancePath+"/instance",schemaPath:"#/properties/instance/pattern",keyword:"pattern",params:{pattern: "^urn:uuid:[0-9a-f-]{36}$"},message:"must match pattern \""+"^urn:uuid:[0-9a-f-]{36}$"+"\""};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/instance",schemaPath:"#/properties/instance/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.code !== undefined){
let data4 = data.code;
if(typeof data4 === "string"){
if(!pattern11.test(data4)){
const err18 = {instancePath:instancePath+"/code",schemaPath:"#/properties/code/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9-]+$"},message:"must match pattern \""+"^[a-z0-9-]+$"+"\""};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/code",schemaPath:"#/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.retry !== undefined){
let data5 = data.retry;
if(typeof data5 !== "string"){
const err20 = {instancePath:instancePath+"/retry",schemaPath:"#/properties/retry/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(!((((data5 === "never") || (data5 === "same-message")) || (data5 === "new-message")) || (data5 === "after-delay"))){
const err21 = {instancePath:instancePath+"/retry",schemaPath:"#/properties/retry/enum",keyword:"enum",params:{allowedValues: schema72.properties.retry.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.articles !== undefined){
let data6 = data.articles;
if(Array.isArray(data6)){
if(data6.length > 50){
const err22 = {instancePath:instancePath+"/articles",schemaPath:"#/properties/articles/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data6.length < 0){
const err23 = {instancePath:instancePath+"/articles",schemaPath:"#/properties/articles/minItems",keyword:"minItems",params:{limit: 0},message:"must NOT have fewer than 0 items"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
if(!(validate22(data6[i0], {instancePath:instancePath+"/articles/" + i0,parentData:data6,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
else {
const err24 = {instancePath:instancePath+"/articles",schemaPath:"#/properties/articles/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.reasons !== undefined){
let data8 = data.reasons;
if(Array.isArray(data8)){
if(data8.length > 500){
const err25 = {instancePath:instancePath+"/reasons",schemaPath:"#/properties/reasons/maxItems",keyword:"maxItems",params:{limit: 500},message:"must NOT have more than 500 items"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data8.length < 1){
const err26 = {instancePath:instancePath+"/reasons",schemaPath:"#/properties/reasons/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
const len1 = data8.length;
for(let i1=0; i1<len1; i1++){
let data9 = data8[i1];
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.code === undefined){
const err27 = {instancePath:instancePath+"/reasons/" + i1,schemaPath:"problem-reason.schema.json/required",keyword:"required",params:{missingProperty: "code"},message:"must have required property '"+"code"+"'"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(data9.field === undefined){
const err28 = {instancePath:instancePath+"/reasons/" + i1,schemaPath:"problem-reason.schema.json/required",keyword:"required",params:{missingProperty: "field"},message:"must have required property '"+"field"+"'"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(data9.found === undefined){
const err29 = {instancePath:instancePath+"/reasons/" + i1,schemaPath:"problem-reason.schema.json/required",keyword:"required",params:{missingProperty: "found"},message:"must have required property '"+"found"+"'"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(data9.mend === undefined){
const err30 = {instancePath:instancePath+"/reasons/" + i1,schemaPath:"problem-reason.schema.json/required",keyword:"required",params:{missingProperty: "mend"},message:"must have required property '"+"mend"+"'"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
for(const key1 in data9){
if(!(((((key1 === "code") || (key1 === "field")) || (key1 === "found")) || (key1 === "rule")) || (key1 === "mend"))){
const err31 = {instancePath:instancePath+"/reasons/" + i1,schemaPath:"problem-reason.schema.json/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data9.code !== undefined){
let data10 = data9.code;
if(typeof data10 === "string"){
if(!pattern11.test(data10)){
const err32 = {instancePath:instancePath+"/reasons/" + i1+"/code",schemaPath:"problem-reason.schema.json/properties/code/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9-]+$"},message:"must match pattern \""+"^[a-z0-9-]+$"+"\""};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
else {
const err33 = {instancePath:instancePath+"/reasons/" + i1+"/code",schemaPath:"problem-reason.schema.json/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data9.field !== undefined){
let data11 = data9.field;
if(typeof data11 === "string"){
if(func1(data11) > 1000){
const err34 = {instancePath:instancePath+"/reasons/" + i1+"/field",schemaPath:"problem-reason.schema.json/properties/field/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(func1(data11) < 0){
const err35 = {instancePath:instancePath+"/reasons/" + i1+"/field",schemaPath:"problem-reason.schema.json/properties/field/minLength",keyword:"minLength",params:{limit: 0},message:"must NOT have fewer than 0 characters"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
else {
const err36 = {instancePath:instancePath+"/reasons/" + i1+"/field",schemaPath:"problem-reason.schema.json/properties/field/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data9.found !== undefined){
let data12 = data9.found;
if(typeof data12 === "string"){
if(func1(data12) > 200){
const err37 = {instancePath:instancePath+"/reasons/" + i1+"/found",schemaPath:"problem-reason.schema.json/properties/found/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(func1(data12) < 1){
const err38 = {instancePath:instancePath+"/reasons/" + i1+"/found",schemaPath:"problem-reason.schema.json/properties/found/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
else {
const err39 = {instancePath:instancePath+"/reasons/" + i1+"/found",schemaPath:"problem-reason.schema.json/properties/found/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data9.rule !== undefined){
let data13 = data9.rule;
if(typeof data13 === "string"){
if(func1(data13) > 400){
const err40 = {instancePath:instancePath+"/reasons/" + i1+"/rule",schemaPath:"problem-reason.schema.json/properties/rule/maxLength",keyword:"maxLength",params:{limit: 400},message:"must NOT have more than 400 characters"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(func1(data13) < 1){
const err41 = {instancePath:instancePath+"/reasons/" + i1+"/rule",schemaPath:"problem-reason.schema.json/properties/rule/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
else {
const err42 = {instancePath:instancePath+"/reasons/" + i1+"/rule",schemaPath:"problem-reason.schema.json/properties/rule/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data9.mend !== undefined){
let data14 = data9.mend;
if(typeof data14 === "string"){
if(func1(data14) > 1000){
const err43 = {instancePath:instancePath+"/reasons/" + i1+"/mend",schemaPath:"problem-reason.schema.json/properties/mend/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(func1(data14) < 1){
const err44 = {instancePath:instancePath+"/reasons/" + i1+"/mend",schemaPath:"problem-reason.schema.json/properties/mend/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
else {
const err45 = {instancePath:instancePath+"/reasons/" + i1+"/mend",schemaPath:"problem-reason.schema.json/properties/mend/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
}
else {
const err46 = {instancePath:instancePath+"/reasons/" + i1,schemaPath:"problem-reason.schema.json/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
}
else {
const err47 = {instancePath:instancePath+"/reasons",schemaPath:"#/properties/reasons/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
}
else {
const err48 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
validate54.errors = vErrors;
return errors === 0;
}
validate54.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateProfileAsk = validate56;
const schema74 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://gateway.example/schemas/canonical/1/profile-ask.schema.json","title":"ProfileAsk","description":"One endpoint that a profile asks, and for which systems (Regulation (EU) 2019/817, Article 8(1)(b)).","type":"object","additionalProperties":false,"properties":{"endpoint":{"description":"Configured endpoint, by id, such as esp or cir (our own).","type":"string","pattern":"^[a-z][a-z0-9-]*$"},"mustQuery":{"description":"Systems always asked (Regulation (EU) 2019/817, Article 8(1)(b)).","type":"array","items":{"description":"One system.","$ref":"system.schema.json"},"minItems":1,"maxItems":50},"mayQuery":{"description":"Systems the user may add (Regulation (EU) 2019/817, Article 8(1)(b)).","type":"array","items":{"description":"One system.","$ref":"system.schema.json"},"minItems":1,"maxItems":50},"conceal":{"description":"Whether the owning system is concealed in the reply (Articles 20 and 20a; the exception in Article 9(4)).","type":"boolean"},"mustAnswer":{"description":"Whether the whole query fails when this endpoint does (our own).","type":"boolean"}},"required":["endpoint","mustQuery","conceal","mustAnswer"]};
const pattern49 = new RegExp("^[a-z][a-z0-9-]*$", "u");

function validate56(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://gateway.example/schemas/canonical/1/profile-ask.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate56.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.endpoint === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "endpoint"},message:"must have required property '"+"endpoint"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.mustQuery === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "mustQuery"},message:"must have required property '"+"mustQuery"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.conceal === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "conceal"},message:"must have required property '"+"conceal"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.mustAnswer === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "mustAnswer"},message:"must have required property '"+"mustAnswer"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "endpoint") || (key0 === "mustQuery")) || (key0 === "mayQuery")) || (key0 === "conceal")) || (key0 === "mustAnswer"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.endpoint !== undefined){
let data0 = data.endpoint;
if(typeof data0 === "string"){
if(!pattern49.test(data0)){
const err5 = {instancePath:instancePath+"/endpoint",schemaPath:"#/properties/endpoint/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9-]*$"},message:"must match pattern \""+"^[a-z][a-z0-9-]*$"+"\""};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/endpoint",schemaPath:"#/properties/endpoint/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.mustQuery !== undefined){
let data1 = data.mustQuery;
if(Array.isArray(data1)){
if(data1.length > 50){
const err7 = {instancePath:instancePath+"/mustQuery",schemaPath:"#/properties/mustQuery/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data1.length < 1){
const err8 = {instancePath:instancePath+"/mustQuery",schemaPath:"#/properties/mustQuery/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 !== "string"){
const err9 = {instancePath:instancePath+"/mustQuery/" + i0,schemaPath:"system.schema.json/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(!((((((((((data2 === "EES") || (data2 === "VIS")) || (data2 === "ETIAS")) || (data2 === "SIS")) || (data2 === "Eurodac")) || (data2 === "ECRIS-TCN")) || (data2 === "Europol")) || (data2 === "Interpol-SLTD")) || (data2 === "Interpol-TDAWN")) || (data2 === "MID"))){
const err10 = {instancePath:instancePath+"/mustQuery/" + i0,schemaPath:"system.schema.json/enum",keyword:"enum",params:{allowedValues: schema57.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/mustQuery",schemaPath:"#/properties/mustQuery/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.mayQuery !== undefined){
let data3 = data.mayQuery;
if(Array.isArray(data3)){
if(data3.length > 50){
const err12 = {instancePath:instancePath+"/mayQuery",schemaPath:"#/properties/mayQuery/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data3.length < 1){
const err13 = {instancePath:instancePath+"/mayQuery",schemaPath:"#/properties/mayQuery/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
let data4 = data3[i1];
if(typeof data4 !== "string"){
const err14 = {instancePath:instancePath+"/mayQuery/" + i1,schemaPath:"system.schema.json/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!((((((((((data4 === "EES") || (data4 === "VIS")) || (data4 === "ETIAS")) || (data4 === "SIS")) || (data4 === "Eurodac")) || (data4 === "ECRIS-TCN")) || (data4 === "Europol")) || (data4 === "Interpol-SLTD")) || (data4 === "Interpol-TDAWN")) || (data4 === "MID"))){
const err15 = {instancePath:instancePath+"/mayQuery/" + i1,schemaPath:"system.schema.json/enum",keyword:"enum",params:{allowedValues: schema57.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/mayQuery",schemaPath:"#/properties/mayQuery/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.conceal !== undefined){
if(typeof data.conceal !== "boolean"){
const err17 = {instancePath:instancePath+"/conceal",schemaPath:"#/properties/conceal/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.mustAnswer !== undefined){
if(typeof data.mustAnswer !== "boolean"){
const err18 = {instancePath:instancePath+"/mustAnswer",schemaPath:"#/properties/mustAnswer/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
validate56.errors = vErrors;
return errors === 0;
}
validate56.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateProfileFields = validate57;
const schema77 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://gateway.example/schemas/canonical/1/profile-fields.schema.json","title":"ProfileFields","description":"Data of one system that a profile opens, each traced to a provision (Regulation (EU) 2019/817, Article 8(1)(c) and (d)).","type":"object","additionalProperties":false,"properties":{"system":{"description":"System that holds the data (Regulation (EU) 2019/817, Article 8(1)(c) and (d)).","$ref":"system.schema.json"},"endpoint":{"description":"Endpoint that the entry is for, where the profile reaches the system by two ways that open different data, such as the CIR (Regulation (EU) 2019/817, Article 18(1)) and the ESP; absent: every way.","type":"string","pattern":"^[a-z][a-z0-9-]*$"},"basis":{"description":"Provision of the system’s own law that the data belong to (Regulation (EU) 2019/817, Article 8(1)(c) and (d)).","$ref":"article-reference.schema.json"},"fields":{"description":"Names of the fields, as in the subject (searchable) or match (returnable) schema (Regulation (EU) 2019/817, Article 8(1)(c) and (d)).","type":"array","items":{"description":"One field.","type":"string","pattern":"^[a-zA-Z]+$"},"minItems":1,"maxItems":50}},"required":["system","basis","fields"]};
const pattern51 = new RegExp("^[a-zA-Z]+$", "u");

function validate57(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://gateway.example/schemas/canonical/1/profile-fields.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate57.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.system === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "system"},message:"must have required property '"+"system"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.basis === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "basis"},message:"must have required property '"+"basis"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.fields === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "fields"},message:"must have required property '"+"fields"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "system") || (key0 === "endpoint")) || (key0 === "basis")) || (key0 === "fields"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.system !== undefined){
let data0 = data.system;
if(typeof data0 !== "string"){
const err4 = {instancePath:instancePath+"/system",schemaPath:"system.schema.json/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!((((((((((data0 === "EES") || (data0 === "VIS")) || (data0 === "ETIAS")) || (data0 === "SIS")) || (data0 === "Eurodac")) || (data0 === "ECRIS-TCN")) || (data0 === "Europol")) || (data0 === "Interpol-SLTD")) || (data0 === "Interpol-TDAWN")) || (data0 === "MID"))){
const err5 = {instancePath:instancePath+"/system",schemaPath:"system.schema.json/enum",keyword:"enum",params:{allowedValues: schema57.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.endpoint !== undefined){
let data1 = data.endpoint;
if(typeof data1 === "string"){
if(!pattern49.test(data1)){
const err6 = {instancePath:instancePath+"/endpoint",schemaPath:"#/properties/endpoint/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9-]*$"},message:"must match pattern \""+"^[a-z][a-z0-9-]*$"+"\""};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/endpoint",schemaPath:"#/properties/endpoint/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.basis !== undefined){
if(!(validate22(data.basis, {instancePath:instancePath+"/basis",parentData:data,parentDataProperty:"basis",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.fields !== undefined){
let data3 = data.fields;
if(Array.isArray(data3)){
if(data3.length > 50){
const err8 = {instancePath:instancePath+"/fields",schemaPath:"#/properties/fields/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data3.length < 1){
const err9 = {instancePath:instancePath+"/fields",schemaPath:"#/properties/fields/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(typeof data4 === "string"){
if(!pattern51.test(data4)){
const err10 = {instancePath:instancePath+"/fields/" + i0,schemaPath:"#/properties/fields/items/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z]+$"},message:"must match pattern \""+"^[a-zA-Z]+$"+"\""};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/fields/" + i0,schemaPath:"#/properties/fields/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/fields",schemaPath:"#/properties/fields/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
validate57.errors = vErrors;
return errors === 0;
}
validate57.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateProfileKeys = validate59;
const schema79 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://gateway.example/schemas/canonical/1/profile-keys.schema.json","title":"ProfileKeys","description":"One complete combination of search keys (Regulation (EU) 2019/817, Article 8(1)(a)).","type":"object","additionalProperties":false,"properties":{"name":{"description":"Name of the combination (our own).","type":"string","pattern":"^[a-z0-9-]+$"},"required":{"description":"Fields of the subject that must all be present (Regulation (EU) 2019/817, Article 8(1)(a)).","type":"array","items":{"description":"One field.","type":"string","pattern":"^[a-zA-Z]+$"},"minItems":1,"maxItems":50},"optional":{"description":"Fields of the subject that may be added (Regulation (EU) 2019/817, Article 8(1)(a)).","type":"array","items":{"description":"One field.","type":"string","pattern":"^[a-zA-Z]+$"},"minItems":1,"maxItems":50}},"required":["name","required"]};

function validate59(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://gateway.example/schemas/canonical/1/profile-keys.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate59.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.required === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "required"},message:"must have required property '"+"required"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "name") || (key0 === "required")) || (key0 === "optional"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(!pattern11.test(data0)){
const err3 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9-]+$"},message:"must match pattern \""+"^[a-z0-9-]+$"+"\""};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.required !== undefined){
let data1 = data.required;
if(Array.isArray(data1)){
if(data1.length > 50){
const err5 = {instancePath:instancePath+"/required",schemaPath:"#/properties/required/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data1.length < 1){
const err6 = {instancePath:instancePath+"/required",schemaPath:"#/properties/required/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 === "string"){
if(!pattern51.test(data2)){
const err7 = {instancePath:instancePath+"/required/" + i0,schemaPath:"#/properties/required/items/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z]+$"},message:"must match pattern \""+"^[a-zA-Z]+$"+"\""};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/required/" + i0,schemaPath:"#/properties/required/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/required",schemaPath:"#/properties/required/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.optional !== undefined){
let data3 = data.optional;
if(Array.isArray(data3)){
if(data3.length > 50){
const err10 = {instancePath:instancePath+"/optional",schemaPath:"#/properties/optional/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data3.length < 1){
const err11 = {instancePath:instancePath+"/optional",schemaPath:"#/properties/optional/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
let data4 = data3[i1];
if(typeof data4 === "string"){
if(!pattern51.test(data4)){
const err12 = {instancePath:instancePath+"/optional/" + i1,schemaPath:"#/properties/optional/items/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z]+$"},message:"must match pattern \""+"^[a-zA-Z]+$"+"\""};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/optional/" + i1,schemaPath:"#/properties/optional/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/optional",schemaPath:"#/properties/optional/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
validate59.errors = vErrors;
return errors === 0;
}
validate59.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateProfileRule = validate60;
const schema80 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://gateway.example/schemas/canonical/1/profile-rule.schema.json","title":"ProfileRule","description":"A condition of law that the profile imposes, by its name in the policy room.","type":"object","additionalProperties":false,"properties":{"rule":{"description":"Which condition (Regulation (EU) 2019/817, Articles 20, 22 and 24).","type":"string","enum":["circumstance","minimum-age-twelve","presence","biometrics-first","case-reference","ordering-officer","national-police-list"]},"mode":{"description":"What a breach does: observe counts it, warn tells the caller in the decision record, enforce refuses (our own).","type":"string","enum":["observe","warn","enforce"]}},"required":["rule","mode"]};

function validate60(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://gateway.example/schemas/canonical/1/profile-rule.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate60.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.rule === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "rule"},message:"must have required property '"+"rule"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.mode === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "mode"},message:"must have required property '"+"mode"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "rule") || (key0 === "mode"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.rule !== undefined){
let data0 = data.rule;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/rule",schemaPath:"#/properties/rule/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!(((((((data0 === "circumstance") || (data0 === "minimum-age-twelve")) || (data0 === "presence")) || (data0 === "biometrics-first")) || (data0 === "case-reference")) || (data0 === "ordering-officer")) || (data0 === "national-police-list"))){
const err4 = {instancePath:instancePath+"/rule",schemaPath:"#/properties/rule/enum",keyword:"enum",params:{allowedValues: schema80.properties.rule.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.mode !== undefined){
let data1 = data.mode;
if(typeof data1 !== "string"){
const err5 = {instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!(((data1 === "observe") || (data1 === "warn")) || (data1 === "enforce"))){
const err6 = {instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/enum",keyword:"enum",params:{allowedValues: schema80.properties.mode.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate60.errors = vErrors;
return errors === 0;
}
validate60.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateProfile = validate61;
const schema81 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://gateway.example/schemas/canonical/1/profile.schema.json","title":"Profile","description":"What a category of users may ask and see for one purpose: Article 8(1)(a) to (d) of Regulation (EU) 2019/817. Profiles mirror those that eu-LISA owns, so that the gateway never asks what would be refused.","type":"object","additionalProperties":false,"properties":{"id":{"description":"Identifier (our own).","type":"string","pattern":"^[a-z0-9][a-z0-9-]{1,63}$"},"version":{"description":"Semantic version (Semantic Versioning 2.0.0).","type":"string","pattern":"^[0-9]+\\.[0-9]+\\.[0-9]+$"},"annexProfile":{"description":"Number in the annex to Implementing Regulation (EU) 2024/2107; absent for a profile that the annex does not list.","type":"integer","minimum":1,"maximum":52},"title":{"description":"What the profile is for, in one line (our own).","type":"string","minLength":1,"maxLength":200},"note":{"description":"What is our own reading and not the annex’s text (our own).","type":"string","minLength":1,"maxLength":600},"legalBasis":{"description":"Provisions that give the right to ask (Article 7(1)).","type":"array","items":{"$ref":"article-reference.schema.json"},"minItems":1,"maxItems":50},"purpose":{"description":"The one purpose it serves (Regulation (EU) 2019/817, Article 8(1)).","$ref":"purpose.schema.json"},"userCategories":{"description":"Categories of users it is for (Regulation (EU) 2019/817, Article 8(1)).","type":"array","items":{"$ref":"user-category.schema.json"},"minItems":1,"maxItems":50},"assurance":{"description":"Least assurance of the officer’s sign-in (Regulation (EU) No 910/2014, Article 8(2)).","type":"string","enum":["low","substantial","high"]},"queryFields":{"description":"Complete combinations of search keys (Article 8(1)(a)).","type":"array","items":{"$ref":"profile-keys.schema.json"},"minItems":1,"maxItems":50},"asks":{"description":"Endpoints and systems (Article 8(1)(b)).","type":"array","items":{"$ref":"profile-ask.schema.json"},"minItems":1,"maxItems":50},"searchable":{"description":"Data that may be searched, by system (Article 8(1)(c)); biometric data by modality: fingerprints, face, palmPrint.","type":"array","items":{"$ref":"profile-fields.schema.json"},"minItems":1,"maxItems":50},"returnable":{"description":"Data that may come back, by system (Article 8(1)(d)); empty for a profile that shows presence only (Article 22(2)).","type":"array","items":{"$ref":"profile-fields.schema.json"},"minItems":0,"maxItems":50},"disclosure":{"description":"Whether the reply shows data, or only which systems hold any (Article 22(2)).","type":"string","enum":["data","presence"]},"rules":{"description":"Conditions of law beyond the above (Regulation (EU) 2019/817, Articles 20, 22 and 24).","type":"array","items":{"$ref":"profile-rule.schema.json"},"minItems":1,"maxItems":50},"legalBasisSwitch":{"description":"National law that must be switched on by policy.legalBasis first (Article 20(5) and (6)).","type":"string","enum":["art-20-5","art-20-6"]},"validFrom":{"description":"First day in force, YYYY-MM-DD (Regulation (EU) 2019/817, Article 8(3)).","type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$","format":"date"},"reviewBy":{"description":"Day by which it must be reviewed, YYYY-MM-DD; profiles are reviewed at least yearly (Article 8(3)).","type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$","format":"date"}},"required":["id","version","title","legalBasis","purpose","userCategories","assurance","queryFields","asks","searchable","returnable","disclosure","validFrom","reviewBy"]};
const schema82 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://gateway.example/schemas/canonical/1/purpose.schema.json","title":"Purpose","description":"Why a query is asked, as a closed word (Regulation (EU) 2019/817, Articles 7(1) and 8(1)).","type":"string","enum":["border-check","sis-border-check","police-identification","law-enforcement-presence","residence-permit-examination","screening","sis-alert-preparation","link-verification","identity-fraud","document-check","matching-test"]};
const schema83 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://gateway.example/schemas/canonical/1/user-category.schema.json","title":"UserCategory","description":"A category of ESP users (Regulation (EU) 2019/817, Article 8(1)).","type":"string","enum":["border-guard","police","migration-office","screening-authority","sis-user","designated-authority","sirene-bureau","tester"]};
const pattern56 = new RegExp("^[0-9]+\\.[0-9]+\\.[0-9]+$", "u");

function validate61(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://gateway.example/schemas/canonical/1/profile.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate61.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.version === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "version"},message:"must have required property '"+"version"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.title === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "title"},message:"must have required property '"+"title"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.legalBasis === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "legalBasis"},message:"must have required property '"+"legalBasis"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.purpose === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "purpose"},message:"must have required property '"+"purpose"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.userCategories === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "userCategories"},message:"must have required property '"+"userCategories"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.assurance === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "assurance"},message:"must have required property '"+"assurance"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.queryFields === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "queryFields"},message:"must have required property '"+"queryFields"+"'"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.asks === undefined){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "asks"},message:"must have required property '"+"asks"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data.searchable === undefined){
const err9 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "searchable"},message:"must have required property '"+"searchable"+"'"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data.returnable === undefined){
const err10 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "returnable"},message:"must have required property '"+"returnable"+"'"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data.disclosure === undefined){
const err11 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "disclosure"},message:"must have required property '"+"disclosure"+"'"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data.validFrom === undefined){
const err12 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "validFrom"},message:"must have required property '"+"validFrom"+"'"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data.reviewBy === undefined){
const err13 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "reviewBy"},message:"must have required property '"+"reviewBy"+"'"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
for(const key0 in data){
if(!(func5.call(schema81.properties, key0))){
const err14 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.id !== undefined){
let data0 = data.id;
if(typeof data0 === "string"){
if(!pattern15.test(data0)){
const err15 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9-]{1,63}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9-]{1,63}$"+"\""};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.version !== undefined){
let data1 = data.version;
if(typeof data1 === "string"){
if(!pattern56.test(data1)){
const err17 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/pattern",keyword:"pattern",params:{pattern: "^[0-9]+\\.[0-9]+\\.[0-9]+$"},message:"must match pattern \""+"^[0-9]+\\.[0-9]+\\.[0-9]+$"+"\""};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.annexProfile !== undefined){
let data2 = data.annexProfile;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err19 = {instancePath:instancePath+"/annexProfile",schemaPath:"#/properties/annexProfile/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 52 || isNaN(data2)){
const err20 = {instancePath:instancePath+"/annexProfile",schemaPath:"#/properties/annexProfile/maximum",keyword:"maximum",params:{comparison: "<=", limit: 52},message:"must be <= 52"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data2 < 1 || isNaN(data2)){
const err21 = {instancePath:instancePath+"/annexProfile",schemaPath:"#/properties/annexProfile/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
if(data.title !== undefined){
let data3 = data.title;
if(typeof data3 === "string"){
if(func1(data3) > 200){
const err22 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(func1(data3) < 1){
const err23 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.note !== undefined){
let data4 = data.note;
if(typeof data4 === "string"){
if(func1(data4) > 600){
const err25 = {instancePath:instancePath+"/note",schemaPath:"#/properties/note/maxLength",keyword:"maxLength",params:{limit: 600},message:"must NOT have more than 600 characters"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(func1(data4) < 1){
const err26 = {instancePath:instancePath+"/note",schemaPath:"#/properties/note/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/note",schemaPath:"#/properties/note/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.legalBasis !== undefined){
let data5 = data.legalBasis;
if(Array.isArray(data5)){
if(data5.length > 50){
const err28 = {instancePath:instancePath+"/legalBasis",schemaPath:"#/properties/legalBasis/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(data5.length < 1){
const err29 = {instancePath:instancePath+"/legalBasis",schemaPath:"#/properties/legalBasis/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
if(!(validate22(data5[i0], {instancePath:instancePath+"/legalBasis/" + i0,parentData:data5,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
else {
const err30 = {instancePath:instancePath+"/legalBasis",schemaPath:"#/properties/legalBasis/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.purpose !== undefined){
let data7 = data.purpose;
if(typeof data7 !== "string"){
const err31 = {instancePath:instancePath+"/purpose",schemaPath:"purpose.schema.json/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(!(((((((((((data7 === "border-check") || (data7 === "sis-border-check")) || (data7 === "police-identification")) || (data7 === "law-enforcement-presence")) || (data7 === "residence-permit-examination")) || (data7 === "screening")) || (data7 === "sis-alert-preparation")) || (data7 === "link-verification")) || (data7 === "identity-fraud")) || (data7 === "document-check")) || (data7 === "matching-test"))){
const err32 = {instancePath:instancePath+"/purpose",schemaPath:"purpose.schema.json/enum",keyword:"enum",params:{allowedValues: schema82.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.userCategories !== undefined){
let data8 = data.userCategories;
if(Array.isArray(data8)){
if(data8.length > 50){
const err33 = {instancePath:instancePath+"/userCategories",schemaPath:"#/properties/userCategories/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(data8.length < 1){
const err34 = {instancePath:instancePath+"/userCategories",schemaPath:"#/properties/userCategories/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
const len1 = data8.length;
for(let i1=0; i1<len1; i1++){
let data9 = data8[i1];
if(typeof data9 !== "string"){
const err35 = {instancePath:instancePath+"/userCategories/" + i1,schemaPath:"user-category.schema.json/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(!((((((((data9 === "border-guard") || (data9 === "police")) || (data9 === "migration-office")) || (data9 === "screening-authority")) || (data9 === "sis-user")) || (data9 === "designated-authority")) || (data9 === "sirene-bureau")) || (data9 === "tester"))){
const err36 = {instancePath:instancePath+"/userCategories/" + i1,schemaPath:"user-category.schema.json/enum",keyword:"enum",params:{allowedValues: schema83.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
else {
const err37 = {instancePath:instancePath+"/userCategories",schemaPath:"#/properties/userCategories/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data.assurance !== undefined){
let data10 = data.assurance;
if(typeof data10 !== "string"){
const err38 = {instancePath:instancePath+"/assurance",schemaPath:"#/properties/assurance/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(!(((data10 === "low") || (data10 === "substantial")) || (data10 === "high"))){
const err39 = {instancePath:instancePath+"/assurance",schemaPath:"#/properties/assurance/enum",keyword:"enum",params:{allowedValues: schema81.properties.assurance.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data.queryFields !== undefined){
let data11 = data.queryFields;
if(Array.isArray(data11)){
if(data11.length > 50){
const err40 = {instancePath:instancePath+"/queryFields",schemaPath:"#/properties/queryFields/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(data11.length < 1){
const err41 = {instancePath:instancePath+"/queryFields",schemaPath:"#/properties/queryFields/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
const len2 = data11.length;
for(let i2=0; i2<len2; i2++){
let data12 = data11[i2];
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12.name === undefined){
const err42 = {instancePath:instancePath+"/queryFields/" + i2,schemaPath:"profile-keys.schema.json/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(data12.required === undefined){
const err43 = {instancePath:instancePath+"/queryFields/" + i2,schemaPath:"profile-keys.schema.json/required",keyword:"required",params:{missingProperty: "required"},message:"must have required property '"+"required"+"'"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
for(const key1 in data12){
if(!(((key1 === "name") || (key1 === "required")) || (key1 === "optional"))){
const err44 = {instancePath:instancePath+"/queryFields/" + i2,schemaPath:"profile-keys.schema.json/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data12.name !== undefined){
let data13 = data12.name;
if(typeof data13 === "string"){
if(!pattern11.test(data13)){
const err45 = {instancePath:instancePath+"/queryFields/" + i2+"/name",schemaPath:"profile-keys.schema.json/properties/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9-]+$"},message:"must match pattern \""+"^[a-z0-9-]+$"+"\""};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
else {
const err46 = {instancePath:instancePath+"/queryFields/" + i2+"/name",schemaPath:"profile-keys.schema.json/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data12.required !== undefined){
let data14 = data12.required;
if(Array.isArray(data14)){
if(data14.length > 50){
const err47 = {instancePath:instancePath+"/queryFields/" + i2+"/required",schemaPath:"profile-keys.schema.json/properties/required/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(data14.length < 1){
const err48 = {instancePath:instancePath+"/queryFields/" + i2+"/required",schemaPath:"profile-keys.schema.json/properties/required/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
const len3 = data14.length;
for(let i3=0; i3<len3; i3++){
let data15 = data14[i3];
if(typeof data15 === "string"){
if(!pattern51.test(data15)){
const err49 = {instancePath:instancePath+"/queryFields/" + i2+"/required/" + i3,schemaPath:"profile-keys.schema.json/properties/required/items/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z]+$"},message:"must match pattern \""+"^[a-zA-Z]+$"+"\""};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
else {
const err50 = {instancePath:instancePath+"/queryFields/" + i2+"/required/" + i3,schemaPath:"profile-keys.schema.json/properties/required/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
}
else {
const err51 = {instancePath:instancePath+"/queryFields/" + i2+"/required",schemaPath:"profile-keys.schema.json/properties/required/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data12.optional !== undefined){
let data16 = data12.optional;
if(Array.isArray(data16)){
if(data16.length > 50){
const err52 = {instancePath:instancePath+"/queryFields/" + i2+"/optional",schemaPath:"profile-keys.schema.json/properties/optional/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if(data16.length < 1){
const err53 = {instancePath:instancePath+"/queryFields/" + i2+"/optional",schemaPath:"profile-keys.schema.json/properties/optional/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
const len4 = data16.length;
for(let i4=0; i4<len4; i4++){
let data17 = data16[i4];
if(typeof data17 === "string"){
if(!pattern51.test(data17)){
const err54 = {instancePath:instancePath+"/queryFields/" + i2+"/optional/" + i4,schemaPath:"profile-keys.schema.json/properties/optional/items/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z]+$"},message:"must match pattern \""+"^[a-zA-Z]+$"+"\""};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
else {
const err55 = {instancePath:instancePath+"/queryFields/" + i2+"/optional/" + i4,schemaPath:"profile-keys.schema.json/properties/optional/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
}
else {
const err56 = {instancePath:instancePath+"/queryFields/" + i2+"/optional",schemaPath:"profile-keys.schema.json/properties/optional/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
}
else {
const err57 = {instancePath:instancePath+"/queryFields/" + i2,schemaPath:"profile-keys.schema.json/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
}
else {
const err58 = {instancePath:instancePath+"/queryFields",schemaPath:"#/properties/queryFields/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data.asks !== undefined){
let data18 = data.asks;
if(Array.isArray(data18)){
if(data18.length > 50){
const err59 = {instancePath:instancePath+"/asks",schemaPath:"#/properties/asks/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
if(data18.length < 1){
const err60 = {instancePath:instancePath+"/asks",schemaPath:"#/properties/asks/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
const len5 = data18.length;
for(let i5=0; i5<len5; i5++){
if(!(validate56(data18[i5], {instancePath:instancePath+"/asks/" + i5,parentData:data18,parentDataProperty:i5,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
}
}
else {
const err61 = {instancePath:instancePath+"/asks",schemaPath:"#/properties/asks/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data.searchable !== undefined){
let data20 = data.searchable;
if(Array.isArray(data20)){
if(data20.length > 50){
const err62 = {instancePath:instancePath+"/searchable",schemaPath:"#/properties/searchable/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
if(data20.length < 1){
const err63 = {instancePath:instancePath+"/searchable",schemaPath:"#/properties/searchable/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
const len6 = data20.length;
for(let i6=0; i6<len6; i6++){
if(!(validate57(data20[i6], {instancePath:instancePath+"/searchable/" + i6,parentData:data20,parentDataProperty:i6,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
}
}
else {
const err64 = {instancePath:instancePath+"/searchable",schemaPath:"#/properties/searchable/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data.returnable !== undefined){
let data22 = data.returnable;
if(Array.isArray(data22)){
if(data22.length > 50){
const err65 = {instancePath:instancePath+"/returnable",schemaPath:"#/properties/returnable/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
if(data22.length < 0){
const err66 = {instancePath:instancePath+"/returnable",schemaPath:"#/properties/returnable/minItems",keyword:"minItems",params:{limit: 0},message:"must NOT have fewer than 0 items"};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
const len7 = data22.length;
for(let i7=0; i7<len7; i7++){
if(!(validate57(data22[i7], {instancePath:instancePath+"/returnable/" + i7,parentData:data22,parentDataProperty:i7,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
}
}
else {
const err67 = {instancePath:instancePath+"/returnable",schemaPath:"#/properties/returnable/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data.disclosure !== undefined){
let data24 = data.disclosure;
if(typeof data24 !== "string"){
const err68 = {instancePath:instancePath+"/disclosure",schemaPath:"#/properties/disclosure/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
if(!((data24 === "data") || (data24 === "presence"))){
const err69 = {instancePath:instancePath+"/disclosure",schemaPath:"#/properties/disclosure/enum",keyword:"enum",params:{allowedValues: schema81.properties.disclosure.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data.rules !== undefined){
let data25 = data.rules;
if(Array.isArray(data25)){
if(data25.length > 50){
const err70 = {instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
if(data25.length < 1){
const err71 = {instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
const len8 = data25.length;
for(let i8=0; i8<len8; i8++){
let data26 = data25[i8];
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
if(data26.rule === undefined){
const err72 = {instancePath:instancePath+"/rules/" + i8,schemaPath:"profile-rule.schema.json/required",keyword:"required",params:{missingProperty: "rule"},message:"must have required property '"+"rule"+"'"};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
if(data26.mode === undefined){
const err73 = {instancePath:instancePath+"/rules/" + i8,schemaPath:"profile-rule.schema.json/required",keyword:"required",params:{missingProperty: "mode"},message:"must have required property '"+"mode"+"'"};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
for(const key2 in data26){
if(!((key2 === "rule") || (key2 === "mode"))){
const err74 = {instancePath:instancePath+"/rules/" + i8,schemaPath:"profile-rule.schema.json/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data26.rule !== undefined){
let data27 = data26.rule;
if(typeof data27 !== "string"){
const err75 = {instancePath:instancePath+"/rules/" + i8+"/rule",schemaPath:"profile-rule.schema.json/properties/rule/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
if(!(((((((data27 === "circumstance") || (data27 === "minimum-age-twelve")) || (data27 === "presence")) || (data27 === "biometrics-first")) || (data27 === "case-reference")) || (data27 === "ordering-officer")) || (data27 === "national-police-list"))){
const err76 = {instancePath:instancePath+"/rules/" + i8+"/rule",schemaPath:"profile-rule.schema.json/properties/rule/enum",keyword:"enum",params:{allowedValues: schema80.properties.rule.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data26.mode !== undefined){
let data28 = data26.mode;
if(typeof data28 !== "string"){
const err77 = {instancePath:instancePath+"/rules/" + i8+"/mode",schemaPath:"profile-rule.schema.json/properties/mode/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
if(!(((data28 === "observe") || (data28 === "warn")) || (data28 === "enforce"))){
const err78 = {instancePath:instancePath+"/rules/" + i8+"/mode",schemaPath:"profile-rule.schema.json/properties/mode/enum",keyword:"enum",params:{allowedValues: schema80.properties.mode.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
}
else {
const err79 = {instancePath:instancePath+"/rules/" + i8,schemaPath:"profile-rule.schema.json/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
}
else {
const err80 = {instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
if(data.legalBasisSwitch !== undefined){
let data29 = data.legalBasisSwitch;
if(typeof data29 !== "string"){
const err81 = {instancePath:instancePath+"/legalBasisSwitch",schemaPath:"#/properties/legalBasisSwitch/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
if(!((data29 === "art-20-5") || (data29 === "art-20-6"))){
const err82 = {instancePath:instancePath+"/legalBasisSwitch",schemaPath:"#/properties/legalBasisSwitch/enum",keyword:"enum",params:{allowedValues: schema81.properties.legalBasisSwitch.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
if(data.validFrom !== undefined){
let data30 = data.validFrom;
if(typeof data30 === "string"){
if(!pattern5.test(data30)){
const err83 = {instancePath:instancePath+"/validFrom",schemaPath:"#/properties/validFrom/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\""};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
if(!(formats0.validate(data30))){
const err84 = {instancePath:instancePath+"/validFrom",schemaPath:"#/properties/validFrom/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
else {
const err85 = {instancePath:instancePath+"/validFrom",schemaPath:"#/properties/validFrom/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
if(data.reviewBy !== undefined){
let data31 = data.reviewBy;
if(typeof data31 === "string"){
if(!pattern5.test(data31)){
const err86 = {instancePath:instancePath+"/reviewBy",schemaPath:"#/properties/reviewBy/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\""};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
if(!(formats0.validate(data31))){
const err87 = {instancePath:instancePath+"/reviewBy",schemaPath:"#/properties/reviewBy/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
else {
const err88 = {instancePath:instancePath+"/reviewBy",schemaPath:"#/properties/reviewBy/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
}
else {
const err89 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
validate61.errors = vErrors;
return errors === 0;
}
validate61.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validatePurpose = validate66;

function validate66(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://gateway.example/schemas/canonical/1/purpose.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate66.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!(((((((((((data === "border-check") || (data === "sis-border-check")) || (data === "police-identification")) || (data === "law-enforcement-presence")) || (data === "residence-permit-examination")) || (data === "screening")) || (data === "sis-alert-preparation")) || (data === "link-verification")) || (data === "identity-fraud")) || (data === "document-check")) || (data === "matching-test"))){
const err1 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema82.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate66.errors = vErrors;
return errors === 0;
}
validate66.evaluated = {"dynamicProps":false,"dynamicItems":false};

export const validateCanonicalQuery = validate67;
const schema87 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://gateway.example/schemas/canonical/1/query.schema.json","title":"CanonicalQuery","description":"One federated question in canonical form. UMF-inspired; Regulation (EU) 2019/817, Articles 8, 9 and 20 to 22.","type":"object","additionalProperties":false,"properties":{"profile":{"description":"Identifier of the profile under which the question is asked (Article 8(1)).","type":"string","pattern":"^[a-z0-9][a-z0-9-]{1,63}$"},"purpose":{"description":"Why it is asked; must be the profile’s purpose (Articles 7(1) and 8(1)).","$ref":"purpose.schema.json"},"subject":{"description":"Search keys (Regulation (EU) 2019/817, Article 8(1)(a)).","$ref":"subject.schema.json"},"systems":{"description":"Systems that the profile lets the user add and that are to be asked (Article 8(1)(b)). Systems outside the profile are never asked and never mentioned.","type":"array","items":{"description":"One system.","$ref":"system.schema.json"},"minItems":1,"maxItems":50},"policeCheck":{"description":"Circumstances of an identification (Article 20).","$ref":"police-check.schema.json"},"nationalFile":{"description":"Reference of the national file (Article 24(5)(a)).","type":"string","minLength":1,"maxLength":80},"orderedBy":{"description":"Unique identifier of the official who ordered the query (Article 24(5)(c)).","type":"string","minLength":1,"maxLength":80},"grounds":{"description":"Why consultation will contribute to preventing, detecting or investigating the offence (Article 22(1)). Kept in the national file; never sent and never logged.","type":"string","minLength":1,"maxLength":400},"offence":{"description":"Kind of offence for the yearly report (Article 78(9)).","type":"string","enum":["terrorist-offence","serious-criminal-offence"]},"urgent":{"description":"Whether the query was made in a case of urgency (Article 78(9)).","type":"boolean"}},"required":["profile","purpose","subject"]};
const schema89 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://gateway.example/schemas/canonical/1/subject.schema.json","title":"Subject","description":"The search keys of a query. Which of them may be used, and together with which, is the profile’s to say (Regulation (EU) 2019/817, Articles 8(1)(a) and 9(2)).","type":"object","additionalProperties":false,"properties":{"familyName":{"description":"Surname, in Latin or native script; Unicode NFC.","type":"string","minLength":1,"maxLength":200},"givenNames":{"description":"Given names in order; Unicode NFC.","type":"array","items":{"description":"One given name.","type":"string","minLength":1,"maxLength":200},"minItems":1,"maxItems":50},"birthName":{"description":"Surname at birth (Regulation (EU) 2018/1240, Article 17(2)(a)).","type":"string","minLength":1,"maxLength":200},"aliases":{"description":"Other names (Regulation (EU) 2018/1240, Article 17(2)(b)).","type":"array","items":{"$ref":"alias.schema.json"},"minItems":1,"maxItems":50},"birthDate":{"description":"Date of birth (Regulation (EU) 2019/817, Article 18(1)).","$ref":"partial-date.schema.json"},"estimatedAge":{"description":"Age in years as estimated by the officer, where no date of birth is known (Regulation (EU) 2019/817, Article 20(1)).","type":"integer","minimum":0,"maximum":130},"birthPlace":{"description":"Place of birth (Regulation (EU) 2019/817, Article 18(1)).","type":"string","minLength":1,"maxLength":200},"birthCountry":{"description":"Country of birth, ISO 3166-1 alpha-3 or ICAO 9303-3 code.","type":"string","pattern":"^[A-Z]{3}$"},"sex":{"description":"Sex (Regulation (EU) 2019/817, Article 18(1)).","$ref":"sex.schema.json"},"nationalities":{"description":"Nationalities, ISO 3166-1 alpha-3 or ICAO 9303-3 codes.","type":"array","items":{"description":"One nationality.","type":"string","pattern":"^[A-Z]{3}$"},"minItems":1,"maxItems":50},"documentType":{"description":"Kind of document (Regulation (EU) 2019/817, Article 18(1)).","$ref":"document-type.schema.json"},"documentNumber":{"description":"Document number without spaces or fillers (Regulation (EU) 2019/817, Article 18(1)).","type":"string","pattern":"^[A-Z0-9/-]{1,40}$"},"documentIssuer":{"description":"Issuing state or organisation (ICAO 9303-3, section 5).","type":"string","pattern":"^[A-Z]{3}$"},"documentValidUntil":{"description":"Date of expiry, YYYY-MM-DD (Regulation (EU) 2019/817, Article 18(1)).","type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$","format":"date"},"linkId":{"description":"Single identification number of a MID link (Regulation (EU) 2019/817, Article 34(c)).","type":"string","minLength":1,"maxLength":60},"biometrics":{"description":"Pointers to live biometric data to search with; the owning system hands them to the sBMS (Regulation (EU) 2019/817, Article 14).","type":"array","items":{"$ref":"biometric-reference.schema.json"},"minItems":1,"maxItems":50}},"required":[]};
const pattern66 = new RegExp("^[A-Z0-9/-]{1,40}$", "u");

function validate68(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://gateway.example/schemas/canonical/1/subject.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate68.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func5.call(schema89.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.familyName !== undefined){
let data0 = data.familyName;
if(typeof data0 === "string"){
if(func1(data0) > 200){
const err1 = {instancePath:instancePath+"/familyName",schemaPath:"#/properties/familyName/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(func1(data0) < 1){
const err2 = {instancePath:instancePath+"/familyName",schemaPath:"#/properties/familyName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/familyName",schemaPath:"#/properties/familyName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.givenNames !== undefined){
let data1 = data.givenNames;
if(Array.isArray(data1)){
if(data1.length > 50){
const err4 = {instancePath:instancePath+"/givenNames",schemaPath:"#/properties/givenNames/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data1.length < 1){
const err5 = {instancePath:instancePath+"/givenNames",schemaPath:"#/properties/givenNames/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 === "string"){
if(func1(data2) > 200){
const err6 = {instancePath:instancePath+"/givenNames/" + i0,schemaPath:"#/properties/givenNames/items/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(func1(data2) < 1){
const err7 = {instancePath:instancePath+"/givenNames/" + i0,schemaPath:"#/properties/givenNames/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/givenNames/" + i0,schemaPath:"#/properties/givenNames/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/givenNames",schemaPath:"#/properties/givenNames/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.birthName !== undefined){
let data3 = data.birthName;
if(typeof data3 === "string"){
if(func1(data3) > 200){
const err10 = {instancePath:instancePath+"/birthName",schemaPath:"#/properties/birthName/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(func1(data3) < 1){
const err11 = {instancePath:instancePath+"/birthName",schemaPath:"#/properties/birthName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/birthName",schemaPath:"#/properties/birthName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.aliases !== undefined){
let data4 = data.aliases;
if(Array.isArray(data4)){
if(data4.length > 50){
const err13 = {instancePath:instancePath+"/aliases",schemaPath:"#/properties/aliases/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data4.length < 1){
const err14 = {instancePath:instancePath+"/aliases",schemaPath:"#/properties/aliases/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
const len1 = data4.length;
for(let i1=0; i1<len1; i1++){
let data5 = data4[i1];
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.familyName === undefined){
const err15 = {instancePath:instancePath+"/aliases/" + i1,schemaPath:"alias.schema.json/required",keyword:"required",params:{missingProperty: "familyName"},message:"must have required property '"+"familyName"+"'"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
for(const key1 in data5){
if(!((key1 === "familyName") || (key1 === "givenNames"))){
const err16 = {instancePath:instancePath+"/aliases/" + i1,schemaPath:"alias.schema.json/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data5.familyName !== undefined){
let data6 = data5.familyName;
if(typeof data6 === "string"){
if(func1(data6) > 200){
const err17 = {instancePath:instancePath+"/aliases/" + i1+"/familyName",schemaPath:"alias.schema.json/properties/familyName/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(func1(data6) < 1){
const err18 = {instancePath:instancePath+"/aliases/" + i1+"/familyName",schemaPath:"alias.schema.json/properties/familyName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/aliases/" + i1+"/familyName",schemaPath:"alias.schema.json/properties/familyName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data5.givenNames !== undefined){
let data7 = data5.givenNames;
if(Array.isArray(data7)){
if(data7.length > 50){
const err20 = {instancePath:instancePath+"/aliases/" + i1+"/givenNames",schemaPath:"alias.schema.json/properties/givenNames/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data7.length < 1){
const err21 = {instancePath:instancePath+"/aliases/" + i1+"/givenNames",schemaPath:"alias.schema.json/properties/givenNames/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
const len2 = data7.length;
for(let i2=0; i2<len2; i2++){
let data8 = data7[i2];
if(typeof data8 === "string"){
if(func1(data8) > 200){
const err22 = {instancePath:instancePath+"/aliases/" + i1+"/givenNames/" + i2,schemaPath:"alias.schema.json/properties/givenNames/items/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(func1(data8) < 1){
const err23 = {instancePath:instancePath+"/aliases/" + i1+"/givenNames/" + i2,schemaPath:"alias.schema.json/properties/givenNames/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/aliases/" + i1+"/givenNames/" + i2,schemaPath:"alias.schema.json/properties/givenNames/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath:instancePath+"/aliases/" + i1+"/givenNames",schemaPath:"alias.schema.json/properties/givenNames/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath:instancePath+"/aliases/" + i1,schemaPath:"alias.schema.json/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath:instancePath+"/aliases",schemaPath:"#/properties/aliases/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.birthDate !== undefined){
let data9 = data.birthDate;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.value === undefined){
const err28 = {instancePath:instancePath+"/birthDate",schemaPath:"partial-date.schema.json/required",keyword:"required",params:{missingProperty: "value"},message:"must have required property '"+"value"+"'"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
for(const key2 in data9){
if(!((key2 === "value") || (key2 === "certainty"))){
const err29 = {instancePath:instancePath+"/birthDate",schemaPath:"partial-date.schema.json/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data9.value !== undefined){
let data10 = data9.value;
if(typeof data10 === "string"){
if(!pattern17.test(data10)){
const err30 = {instancePath:instancePath+"/birthDate/value",schemaPath:"partial-date.schema.json/properties/value/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"},message:"must match pattern \""+"^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"+"\""};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
else {
const err31 = {instancePath:instancePath+"/birthDate/value",schemaPath:"partial-date.schema.json/properties/value/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data9.certainty !== undefined){
let data11 = data9.certainty;
if(typeof data11 !== "string"){
const err32 = {instancePath:instancePath+"/birthDate/certainty",schemaPath:"partial-date.schema.json/properties/certainty/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(!(((data11 === "confirmed") || (data11 === "declared")) || (data11 === "estimated"))){
const err33 = {instancePath:instancePath+"/birthDate/certainty",schemaPath:"partial-date.schema.json/properties/certainty/enum",keyword:"enum",params:{allowedValues: schema46.properties.certainty.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
else {
const err34 = {instancePath:instancePath+"/birthDate",schemaPath:"partial-date.schema.json/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.estimatedAge !== undefined){
let data12 = data.estimatedAge;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
const err35 = {instancePath:instancePath+"/estimatedAge",schemaPath:"#/properties/estimatedAge/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 > 130 || isNaN(data12)){
const err36 = {instancePath:instancePath+"/estimatedAge",schemaPath:"#/properties/estimatedAge/maximum",keyword:"maximum",params:{comparison: "<=", limit: 130},message:"must be <= 130"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(data12 < 0 || isNaN(data12)){
const err37 = {instancePath:instancePath+"/estimatedAge",schemaPath:"#/properties/estimatedAge/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
}
if(data.birthPlace !== undefined){
let data13 = data.birthPlace;
if(typeof data13 === "string"){
if(func1(data13) > 200){
const err38 = {instancePath:instancePath+"/birthPlace",schemaPath:"#/properties/birthPlace/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(func1(data13) < 1){
const err39 = {instancePath:instancePath+"/birthPlace",schemaPath:"#/properties/birthPlace/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
else {
const err40 = {instancePath:instancePath+"/birthPlace",schemaPath:"#/properties/birthPlace/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data.birthCountry !== undefined){
let data14 = data.birthCountry;
if(typeof data14 === "string"){
if(!pattern6.test(data14)){
const err41 = {instancePath:instancePath+"/birthCountry",schemaPath:"#/properties/birthCountry/pattern",keyword:"pattern",params:{pattern: "^[A-Z]{3}$"},message:"must match pattern \""+"^[A-Z]{3}$"+"\""};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
else {
const err42 = {instancePath:instancePath+"/birthCountry",schemaPath:"#/properties/birthCountry/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data.sex !== undefined){
let data15 = data.sex;
if(typeof data15 !== "string"){
const err43 = {instancePath:instancePath+"/sex",schemaPath:"sex.schema.json/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(!(((data15 === "male") || (data15 === "female")) || (data15 === "unspecified"))){
const err44 = {instancePath:instancePath+"/sex",schemaPath:"sex.schema.json/enum",keyword:"enum",params:{allowedValues: schema52.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data.nationalities !== undefined){
let data16 = data.nationalities;
if(Array.isArray(data16)){
if(data16.length > 50){
const err45 = {instancePath:instancePath+"/nationalities",schemaPath:"#/properties/nationalities/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if(data16.length < 1){
const err46 = {instancePath:instancePath+"/nationalities",schemaPath:"#/properties/nationalities/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
const len3 = data16.length;
for(let i3=0; i3<len3; i3++){
let data17 = data16[i3];
if(typeof data17 === "string"){
if(!pattern6.test(data17)){
const err47 = {instancePath:instancePath+"/nationalities/" + i3,schemaPath:"#/properties/nationalities/items/pattern",keyword:"pattern",params:{pattern: "^[A-Z]{3}$"},message:"must match pattern \""+"^[A-Z]{3}$"+"\""};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
else {
const err48 = {instancePath:instancePath+"/nationalities/" + i3,schemaPath:"#/properties/nationalities/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
}
else {
const err49 = {instancePath:instancePath+"/nationalities",schemaPath:"#/properties/nationalities/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data.documentType !== undefined){
let data18 = data.documentType;
if(typeof data18 !== "string"){
const err50 = {instancePath:instancePath+"/documentType",schemaPath:"document-type.schema.json/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if(!((((((((((((((data18 === "passport") || (data18 === "diplomatic-passport")) || (data18 === "service-passport")) || (data18 === "special-passport")) || (data18 === "refugee-travel-document")) || (data18 === "stateless-travel-document")) || (data18 === "alien-passport")) || (data18 === "non-citizen-passport")) || (data18 === "identity-card")) || (data18 === "seafarers-identity-document")) || (data18 === "emergency-travel-document")) || (data18 === "residence-permit")) || (data18 === "visa")) || (data18 === "other"))){
const err51 = {instancePath:instancePath+"/documentType",schemaPath:"document-type.schema.json/enum",keyword:"enum",params:{allowedValues: schema47.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data.documentNumber !== undefined){
let data19 = data.documentNumber;
if(typeof data19 === "string"){
if(!pattern66.test(data19)){
const err52 = {instancePath:instancePath+"/documentNumber",schemaPath:"#/properties/documentNumber/pattern",keyword:"pattern",params:{pattern: "^[A-Z0-9/-]{1,40}$"},message:"must match pattern \""+"^[A-Z0-9/-]{1,40}$"+"\""};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
else {
const err53 = {instancePath:instancePath+"/documentNumber",schemaPath:"#/properties/documentNumber/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data.documentIssuer !== undefined){
let data20 = data.documentIssuer;
if(typeof data20 === "string"){
if(!pattern6.test(data20)){
const err54 = {instancePath:instancePath+"/documentIssuer",schemaPath:"#/properties/documentIssuer/pattern",keyword:"pattern",params:{pattern: "^[A-Z]{3}$"},message:"must match pattern \""+"^[A-Z]{3}$"+"\""};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
else {
const err55 = {instancePath:instancePath+"/documentIssuer",schemaPath:"#/properties/documentIssuer/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data.documentValidUntil !== undefined){
let data21 = data.documentValidUntil;
if(typeof data21 === "string"){
if(!pattern5.test(data21)){
const err56 = {instancePath:instancePath+"/documentValidUntil",schemaPath:"#/properties/documentValidUntil/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\""};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if(!(formats0.validate(data21))){
const err57 = {instancePath:instancePath+"/documentValidUntil",schemaPath:"#/properties/documentValidUntil/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
else {
const err58 = {instancePath:instancePath+"/documentValidUntil",schemaPath:"#/properties/documentValidUntil/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data.linkId !== undefined){
let data22 = data.linkId;
if(typeof data22 === "string"){
if(func1(data22) > 60){
const err59 = {instancePath:instancePath+"/linkId",schemaPath:"#/properties/linkId/maxLength",keyword:"maxLength",params:{limit: 60},message:"must NOT have more than 60 characters"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
if(func1(data22) < 1){
const err60 = {instancePath:instancePath+"/linkId",schemaPath:"#/properties/linkId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
else {
const err61 = {instancePath:instancePath+"/linkId",schemaPath:"#/properties/linkId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data.biometrics !== undefined){
let data23 = data.biometrics;
if(Array.isArray(data23)){
if(data23.length > 50){
const err62 = {instancePath:instancePath+"/biometrics",schemaPath:"#/properties/biometrics/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
if(data23.length < 1){
const err63 = {instancePath:instancePath+"/biometrics",schemaPath:"#/properties/biometrics/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
const len4 = data23.length;
for(let i4=0; i4<len4; i4++){
let data24 = data23[i4];
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.modality === undefined){
const err64 = {instancePath:instancePath+"/biometrics/" + i4,schemaPath:"biometric-reference.schema.json/required",keyword:"required",params:{missingProperty: "modality"},message:"must have required property '"+"modality"+"'"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
for(const key3 in data24){
if(!((((((((key3 === "modality") || (key3 === "system")) || (key3 === "reference")) || (key3 === "capturedAt")) || (key3 === "quality")) || (key3 === "position")) || (key3 === "format")) || (key3 === "container"))){
const err65 = {instancePath:instancePath+"/biometrics/" + i4,schemaPath:"biometric-reference.schema.json/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data24.modality !== undefined){
let data25 = data24.modality;
if(typeof data25 !== "string"){
const err66 = {instancePath:instancePath+"/biometrics/" + i4+"/modality",schemaPath:"biometric-reference.schema.json/properties/modality/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
if(!(((data25 === "fingerprints") || (data25 === "face")) || (data25 === "palm-print"))){
const err67 = {instancePath:instancePath+"/biometrics/" + i4+"/modality",schemaPath:"biometric-reference.schema.json/properties/modality/enum",keyword:"enum",params:{allowedValues: schema38.properties.modality.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data24.system !== undefined){
let data26 = data24.system;
if(typeof data26 === "string"){
if(func1(data26) > 40){
const err68 = {instancePath:instancePath+"/biometrics/" + i4+"/system",schemaPath:"biometric-reference.schema.json/properties/system/maxLength",keyword:"maxLength",params:{limit: 40},message:"must NOT have more than 40 characters"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
if(func1(data26) < 1){
const err69 = {instancePath:instancePath+"/biometrics/" + i4+"/system",schemaPath:"biometric-reference.schema.json/properties/system/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
else {
const err70 = {instancePath:instancePath+"/biometrics/" + i4+"/system",schemaPath:"biometric-reference.schema.json/properties/system/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data24.reference !== undefined){
let data27 = data24.reference;
if(typeof data27 === "string"){
if(func1(data27) > 80){
const err71 = {instancePath:instancePath+"/biometrics/" + i4+"/reference",schemaPath:"biometric-reference.schema.json/properties/reference/maxLength",keyword:"maxLength",params:{limit: 80},message:"must NOT have more than 80 characters"};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
if(func1(data27) < 1){
const err72 = {instancePath:instancePath+"/biometrics/" + i4+"/reference",schemaPath:"biometric-reference.schema.json/properties/reference/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
else {
const err73 = {instancePath:instancePath+"/biometrics/" + i4+"/reference",schemaPath:"biometric-reference.schema.json/properties/reference/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data24.capturedAt !== undefined){
let data28 = data24.capturedAt;
if(typeof data28 === "string"){
if(!(formats4.validate(data28))){
const err74 = {instancePath:instancePath+"/biometrics/" + i4+"/capturedAt",schemaPath:"biometric-reference.schema.json/properties/capturedAt/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
else {
const err75 = {instancePath:instancePath+"/biometrics/" + i4+"/capturedAt",schemaPath:"biometric-reference.schema.json/properties/capturedAt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data24.quality !== undefined){
let data29 = data24.quality;
if(!(((typeof data29 == "number") && (!(data29 % 1) && !isNaN(data29))) && (isFinite(data29)))){
const err76 = {instancePath:instancePath+"/biometrics/" + i4+"/quality",schemaPath:"biometric-reference.schema.json/properties/quality/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
if((typeof data29 == "number") && (isFinite(data29))){
if(data29 > 100 || isNaN(data29)){
const err77 = {instancePath:instancePath+"/biometrics/" + i4+"/quality",schemaPath:"biometric-reference.schema.json/properties/quality/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100"};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
if(data29 < 0 || isNaN(data29)){
const err78 = {instancePath:instancePath+"/biometrics/" + i4+"/quality",schemaPath:"biometric-reference.schema.json/properties/quality/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
}
if(data24.position !== undefined){
let data30 = data24.position;
if(!(((typeof data30 == "number") && (!(data30 % 1) && !isNaN(data30))) && (isFinite(data30)))){
const err79 = {instancePath:instancePath+"/biometrics/" + i4+"/position",schemaPath:"biometric-reference.schema.json/properties/position/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
if((typeof data30 == "number") && (isFinite(data30))){
if(data30 > 99 || isNaN(data30)){
const err80 = {instancePath:instancePath+"/biometrics/" + i4+"/position",schemaPath:"biometric-reference.schema.json/properties/position/maximum",keyword:"maximum",params:{comparison: "<=", limit: 99},message:"must be <= 99"};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
if(data30 < 0 || isNaN(data30)){
const err81 = {instancePath:instancePath+"/biometrics/" + i4+"/position",schemaPath:"biometric-reference.schema.json/properties/position/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
}
if(data24.format !== undefined){
let data31 = data24.format;
if(typeof data31 !== "string"){
const err82 = {instancePath:instancePath+"/biometrics/" + i4+"/format",schemaPath:"biometric-reference.schema.json/properties/format/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
if(!(((((((data31 === "wsq") || (data31 === "jpeg")) || (data31 === "jpeg2000")) || (data31 === "png")) || (data31 === "raw")) || (data31 === "template")) || (data31 === "other"))){
const err83 = {instancePath:instancePath+"/biometrics/" + i4+"/format",schemaPath:"biometric-reference.schema.json/properties/format/enum",keyword:"enum",params:{allowedValues: schema38.properties.format.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
if(data24.container !== undefined){
let data32 = data24.container;
if(typeof data32 !== "string"){
const err84 = {instancePath:instancePath+"/biometrics/" + i4+"/container",schemaPath:"biometric-reference.schema.json/properties/container/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
if(!((((data32 === "ansi-nist-itl") || (data32 === "iso-19794-2")) || (data32 === "iso-19794-4")) || (data32 === "iso-19794-5"))){
const err85 = {instancePath:instancePath+"/biometrics/" + i4+"/container",schemaPath:"biometric-reference.schema.json/properties/container/enum",keyword:"enum",params:{allowedValues: schema38.properties.container.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
}
else {
const err86 = {instancePath:instancePath+"/biometrics/" + i4,schemaPath:"biometric-reference.schema.json/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
}
else {
const err87 = {instancePath:instancePath+"/biometrics",schemaPath:"#/properties/biometrics/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
}
else {
const err88 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
validate68.errors = vErrors;
return errors === 0;
}
validate68.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate67(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://gateway.example/schemas/canonical/1/query.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate67.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.profile === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "profile"},message:"must have required property '"+"profile"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.purpose === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "purpose"},message:"must have required property '"+"purpose"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.subject === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "subject"},message:"must have required property '"+"subject"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(func5.call(schema87.properties, key0))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.profile !== undefined){
let data0 = data.profile;
if(typeof data0 === "string"){
if(!pattern15.test(data0)){
const err4 = {instancePath:instancePath+"/profile",schemaPath:"#/properties/profile/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9-]{1,63}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9-]{1,63}$"+"\""};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/profile",schemaPath:"#/properties/profile/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.purpose !== undefined){
let data1 = data.purpose;
if(typeof data1 !== "string"){
const err6 = {instancePath:instancePath+"/purpose",schemaPath:"purpose.schema.json/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!(((((((((((data1 === "border-check") || (data1 === "sis-border-check")) || (data1 === "police-identification")) || (data1 === "law-enforcement-presence")) || (data1 === "residence-permit-examination")) || (data1 === "screening")) || (data1 === "sis-alert-preparation")) || (data1 === "link-verification")) || (data1 === "identity-fraud")) || (data1 === "document-check")) || (data1 === "matching-test"))){
const err7 = {instancePath:instancePath+"/purpose",schemaPath:"purpose.schema.json/enum",keyword:"enum",params:{allowedValues: schema82.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.subject !== undefined){
if(!(validate68(data.subject, {instancePath:instancePath+"/subject",parentData:data,parentDataProperty:"subject",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors);
errors = vErrors.length;
}
}
if(data.systems !== undefined){
let data3 = data.systems;
if(Array.isArray(data3)){
if(data3.length > 50){
const err8 = {instancePath:instancePath+"/systems",schemaPath:"#/properties/systems/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data3.length < 1){
const err9 = {instancePath:instancePath+"/systems",schemaPath:"#/properties/systems/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(typeof data4 !== "string"){
const err10 = {instancePath:instancePath+"/systems/" + i0,schemaPath:"system.schema.json/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(!((((((((((data4 === "EES") || (data4 === "VIS")) || (data4 === "ETIAS")) || (data4 === "SIS")) || (data4 === "Eurodac")) || (data4 === "ECRIS-TCN")) || (data4 === "Europol")) || (data4 === "Interpol-SLTD")) || (data4 === "Interpol-TDAWN")) || (data4 === "MID"))){
const err11 = {instancePath:instancePath+"/systems/" + i0,schemaPath:"system.schema.json/enum",keyword:"enum",params:{allowedValues: schema57.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/systems",schemaPath:"#/properties/systems/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.policeCheck !== undefined){
let data5 = data.policeCheck;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.circumstance === undefined){
const err13 = {instancePath:instancePath+"/policeCheck",schemaPath:"police-check.schema.json/required",keyword:"required",params:{missingProperty: "circumstance"},message:"must have required property '"+"circumstance"+"'"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data5.personPresent === undefined){
const err14 = {instancePath:instancePath+"/policeCheck",schemaPath:"police-check.schema.json/required",keyword:"required",params:{missingProperty: "personPresent"},message:"must have required property '"+"personPresent"+"'"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data5.biometricStep === undefined){
const err15 = {instancePath:instancePath+"/policeCheck",schemaPath:"police-check.schema.json/required",keyword:"required",params:{missingProperty: "biometricStep"},message:"must have required property '"+"biometricStep"+"'"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
for(const key1 in data5){
if(!(((((((key1 === "circumstance") || (key1 === "personPresent")) || (key1 === "capturedAt")) || (key1 === "biometricStep")) || (key1 === "bestInterests")) || (key1 === "at")) || (key1 === "place"))){
const err16 = {instancePath:instancePath+"/policeCheck",schemaPath:"police-check.schema.json/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data5.circumstance !== undefined){
let data6 = data5.circumstance;
if(typeof data6 !== "string"){
const err17 = {instancePath:instancePath+"/policeCheck/circumstance",schemaPath:"police-check.schema.json/properties/circumstance/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(!(((((data6 === "a") || (data6 === "b")) || (data6 === "c")) || (data6 === "d")) || (data6 === "e"))){
const err18 = {instancePath:instancePath+"/policeCheck/circumstance",schemaPath:"police-check.schema.json/properties/circumstance/enum",keyword:"enum",params:{allowedValues: schema70.properties.circumstance.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data5.personPresent !== undefined){
if(typeof data5.personPresent !== "boolean"){
const err19 = {instancePath:instancePath+"/policeCheck/personPresent",schemaPath:"police-check.schema.json/properties/personPresent/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data5.capturedAt !== undefined){
let data8 = data5.capturedAt;
if(typeof data8 === "string"){
if(!(formats4.validate(data8))){
const err20 = {instancePath:instancePath+"/policeCheck/capturedAt",schemaPath:"police-check.schema.json/properties/capturedAt/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/policeCheck/capturedAt",schemaPath:"police-check.schema.json/properties/capturedAt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data5.biometricStep !== undefined){
let data9 = data5.biometricStep;
if(typeof data9 !== "string"){
const err22 = {instancePath:instancePath+"/policeCheck/biometricStep",schemaPath:"police-check.schema.json/properties/biometricStep/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(!(((data9 === "search") || (data9 === "unusable")) || (data9 === "search-failed"))){
const err23 = {instancePath:instancePath+"/policeCheck/biometricStep",schemaPath:"police-check.schema.json/properties/biometricStep/enum",keyword:"enum",params:{allowedValues: schema70.properties.biometricStep.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data5.bestInterests !== undefined){
let data10 = data5.bestInterests;
if(typeof data10 === "string"){
if(func1(data10) > 400){
const err24 = {instancePath:instancePath+"/policeCheck/bestInterests",schemaPath:"police-check.schema.json/properties/bestInterests/maxLength",keyword:"maxLength",params:{limit: 400},message:"must NOT have more than 400 characters"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(func1(data10) < 1){
const err25 = {instancePath:instancePath+"/policeCheck/bestInterests",schemaPath:"police-check.schema.json/properties/bestInterests/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/policeCheck/bestInterests",schemaPath:"police-check.schema.json/properties/bestInterests/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data5.at !== undefined){
let data11 = data5.at;
if(typeof data11 === "string"){
if(!(formats4.validate(data11))){
const err27 = {instancePath:instancePath+"/policeCheck/at",schemaPath:"police-check.schema.json/properties/at/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
else {
const err28 = {instancePath:instancePath+"/policeCheck/at",schemaPath:"police-check.schema.json/properties/at/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data5.place !== undefined){
let data12 = data5.place;
if(typeof data12 === "string"){
if(func1(data12) > 120){
const err29 = {instancePath:instancePath+"/policeCheck/place",schemaPath:"police-check.schema.json/properties/place/maxLength",keyword:"maxLength",params:{limit: 120},message:"must NOT have more than 120 characters"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(func1(data12) < 1){
const err30 = {instancePath:instancePath+"/policeCheck/place",schemaPath:"police-check.schema.json/properties/place/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
else {
const err31 = {instancePath:instancePath+"/policeCheck/place",schemaPath:"police-check.schema.json/properties/place/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
else {
const err32 = {instancePath:instancePath+"/policeCheck",schemaPath:"police-check.schema.json/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.nationalFile !== undefined){
let data13 = data.nationalFile;
if(typeof data13 === "string"){
if(func1(data13) > 80){
const err33 = {instancePath:instancePath+"/nationalFile",schemaPath:"#/properties/nationalFile/maxLength",keyword:"maxLength",params:{limit: 80},message:"must NOT have more than 80 characters"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(func1(data13) < 1){
const err34 = {instancePath:instancePath+"/nationalFile",schemaPath:"#/properties/nationalFile/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/nationalFile",schemaPath:"#/properties/nationalFile/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.orderedBy !== undefined){
let data14 = data.orderedBy;
if(typeof data14 === "string"){
if(func1(data14) > 80){
const err36 = {instancePath:instancePath+"/orderedBy",schemaPath:"#/properties/orderedBy/maxLength",keyword:"maxLength",params:{limit: 80},message:"must NOT have more than 80 characters"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(func1(data14) < 1){
const err37 = {instancePath:instancePath+"/orderedBy",schemaPath:"#/properties/orderedBy/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
else {
const err38 = {instancePath:instancePath+"/orderedBy",schemaPath:"#/properties/orderedBy/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data.grounds !== undefined){
let data15 = data.grounds;
if(typeof data15 === "string"){
if(func1(data15) > 400){
const err39 = {instancePath:instancePath+"/grounds",schemaPath:"#/properties/grounds/maxLength",keyword:"maxLength",params:{limit: 400},message:"must NOT have more than 400 characters"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(func1(data15) < 1){
const err40 = {instancePath:instancePath+"/grounds",schemaPath:"#/properties/grounds/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
else {
const err41 = {instancePath:instancePath+"/grounds",schemaPath:"#/properties/grounds/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data.offence !== undefined){
let data16 = data.offence;
if(typeof data16 !== "string"){
const err42 = {instancePath:instancePath+"/offence",schemaPath:"#/properties/offence/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(!((data16 === "terrorist-offence") || (data16 === "serious-criminal-offence"))){
const err43 = {instancePath:instancePath+"/offence",schemaPath:"#/properties/offence/enum",keyword:"enum",params:{allowedValues: schema87.properties.offence.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data.urgent !== undefined){
if(typeof data.urgent !== "boolean"){
const err44 = {instancePath:instancePath+"/urgent",schemaPath:"#/properties/urgent/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
else {
const err45 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
validate67.errors = vErrors;
return errors === 0;
}
validate67.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateCanonicalRecord = validate70;
const schema97 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://gateway.example/schemas/canonical/1/record.schema.json","title":"CanonicalRecord","description":"One national record in canonical form: whom it is about, and one event or decision. UMF-inspired.","type":"object","additionalProperties":false,"properties":{"kind":{"description":"What the record is (our own).","type":"string","enum":["residence-permit-application","border-crossing","police-check","entry-ban","visa","return-decision","asylum-application","detention","residence-permit-decision","residence-permit","border-refusal","irregular-crossing","return-confirmation","person-alert","document-report","biometric-enrolment","personal-file"]},"source":{"description":"Register that the record comes from, by its short name (our own).","type":"string","minLength":1,"maxLength":40},"nationalFile":{"description":"Reference of the national file (Regulation (EU) 2019/817, Article 24(5)(a)).","type":"string","minLength":1,"maxLength":80},"person":{"description":"The person the record is about (our own).","$ref":"person.schema.json"},"documents":{"description":"Documents that the person presented (Regulation (EU) 2019/817, Article 18(1)).","type":"array","items":{"$ref":"travel-document.schema.json"},"minItems":1,"maxItems":50},"biometrics":{"description":"Pointers to biometric data (Regulation (EU) 2019/817, Article 18(1)).","type":"array","items":{"$ref":"biometric-reference.schema.json"},"minItems":1,"maxItems":50},"residencePermit":{"description":"Present for a residence-permit record (our own).","$ref":"residence-permit.schema.json"},"visa":{"description":"Present for a visa record (our own).","$ref":"visa.schema.json"},"borderCrossing":{"description":"Present for a crossing (our own).","$ref":"border-crossing.schema.json"},"policeCheck":{"description":"Present for an identity check (our own).","$ref":"police-check.schema.json"},"returnDecision":{"description":"Present for a return decision (our own).","$ref":"return-decision.schema.json"},"entryBan":{"description":"Present for an entry ban (our own).","$ref":"entry-ban.schema.json"},"asylumApplication":{"description":"Present for an asylum application (our own).","$ref":"asylum-application.schema.json"},"detention":{"description":"Present for a detention (our own).","$ref":"detention.schema.json"},"borderRefusal":{"description":"Present for a refusal of entry (our own).","$ref":"border-refusal.schema.json"},"irregularCrossing":{"description":"Present for an irregular crossing (our own).","$ref":"irregular-crossing.schema.json"},"returnConfirmation":{"description":"Present for a confirmed return (our own).","$ref":"return-confirmation.schema.json"},"personAlert":{"description":"Present for a wanted or missing person (our own).","$ref":"person-alert.schema.json"},"documentReport":{"description":"Present for lost or stolen documents (our own).","$ref":"document-report.schema.json"},"biometricEnrolment":{"description":"Present for a biometric enrolment (our own).","$ref":"biometric-enrolment.schema.json"},"personalFile":{"description":"Present for an entry of the index of personal files (our own).","$ref":"personal-file.schema.json"}},"required":["kind","source","person"]};
const schema101 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://gateway.example/schemas/canonical/1/residence-permit.schema.json","title":"ResidencePermit","description":"A residence permit, applied for or issued (Regulation (EC) No 767/2008, Article 22a; Latvian Immigration Law).","type":"object","additionalProperties":false,"properties":{"number":{"description":"Permit or application number as the register writes it (Latvian Immigration Law).","type":"string","pattern":"^[A-Z0-9/-]{1,40}$"},"stage":{"description":"How far it has come (Latvian Immigration Law).","type":"string","enum":["applied","granted","refused","registered","annulled"]},"kind":{"description":"Temporary, permanent, or EU long-term resident status (Council Directive 2003/109/EC).","type":"string","enum":["temporary","permanent","eu-long-term"]},"ground":{"description":"Ground applied for, as a national code’s meaning, such as employment, family, studies (Latvian Immigration Law).","type":"string","minLength":1,"maxLength":80},"appliedOn":{"description":"Date of application, YYYY-MM-DD (Latvian Immigration Law).","type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$","format":"date"},"validFrom":{"description":"First day of validity, YYYY-MM-DD (Latvian Immigration Law).","type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$","format":"date"},"validUntil":{"description":"Last day of validity, YYYY-MM-DD (Latvian Immigration Law).","type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$","format":"date"},"issuingState":{"description":"Issuing state, ISO 3166-1 alpha-3.","type":"string","pattern":"^[A-Z]{3}$"},"decidedOn":{"description":"Date of the decision, YYYY-MM-DD (Regulation (EC) No 767/2008, Article 22c).","type":"string","format":"date"},"decisionNumber":{"description":"Number of the decision (our own).","type":"string","minLength":1,"maxLength":80},"refusalGround":{"description":"Ground for refusal, withdrawal or annulment (Regulation (EC) No 767/2008, Articles 22d and 22e).","type":"string","minLength":1,"maxLength":200},"registeredOn":{"description":"Day of registration, YYYY-MM-DD (our own).","type":"string","format":"date"},"annulledOn":{"description":"Day of withdrawal or annulment, YYYY-MM-DD (our own).","type":"string","format":"date"}},"required":["stage","kind","issuingState"]};
const schema102 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://gateway.example/schemas/canonical/1/visa.schema.json","title":"Visa","description":"A visa, applied for or issued (Regulation (EC) No 767/2008, Articles 9 and 10).","type":"object","additionalProperties":false,"properties":{"stickerNumber":{"description":"Visa sticker number (Article 10(1)(e)).","type":"string","pattern":"^[A-Z0-9]{1,20}$"},"type":{"description":"Type of visa (Regulation (EC) No 810/2009, Annex VII; D is national long-stay).","type":"string","enum":["A","C","D"]},"stage":{"description":"How far it has come (our own).","type":"string","enum":["applied","issued","refused","annulled","revoked","extended"]},"issuingState":{"description":"Issuing state, ISO 3166-1 alpha-3.","type":"string","pattern":"^[A-Z]{3}$"},"validFrom":{"description":"First day of validity, YYYY-MM-DD (Article 10(1)(g)).","type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$","format":"date"},"validUntil":{"description":"Last day of validity, YYYY-MM-DD (Article 10(1)(g)).","type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$","format":"date"},"entries":{"description":"Number of entries authorised (Article 10(1)(h)).","type":"string","enum":["1","2","multiple"]},"durationDays":{"description":"Days of stay authorised (Article 10(1)(i)).","type":"integer","minimum":0,"maximum":366},"applicationNumber":{"description":"Application number (Regulation (EC) No 767/2008, Article 9(1)).","type":"string","minLength":1,"maxLength":80},"appliedOn":{"description":"Date of the application, YYYY-MM-DD (Regulation (EC) No 767/2008, Article 9(4)(d)).","type":"string","format":"date"},"lodgedAt":{"description":"Place at which it was lodged (Regulation (EC) No 767/2008, Article 9(4)(d)).","type":"string","minLength":1,"maxLength":200},"purpose":{"description":"Main purpose of the journey (Regulation (EC) No 767/2008, Article 9(4)(h)).","type":"string","minLength":1,"maxLength":100},"arrivalOn":{"description":"Intended date of arrival, YYYY-MM-DD (Regulation (EC) No 767/2008, Article 9(4)(j)).","type":"string","format":"date"},"departureOn":{"description":"Intended date of departure, YYYY-MM-DD (Regulation (EC) No 767/2008, Article 9(4)(j)).","type":"string","format":"date"},"destination":{"description":"Main destination: ISO 3166-1 alpha-3 (Regulation (EC) No 767/2008, Article 9(4)(g)).","type":"string","pattern":"^[A-Z]{3}$"}},"required":["type","stage","issuingState"]};
const schema105 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://gateway.example/schemas/canonical/1/return-decision.schema.json","title":"ReturnDecision","description":"A decision that a stay is illegal and obliges to return (Regulation (EU) 2018/1860, Article 4(1)).","type":"object","additionalProperties":false,"properties":{"number":{"description":"Decision reference (Article 4(1)(l)).","type":"string","minLength":1,"maxLength":60},"kind":{"description":"Departure order (voluntary) or removal decision (forced) (Latvian Immigration Law, Article 41).","type":"string","enum":["departure-order","removal-decision"]},"decidedOn":{"description":"Date of the decision, YYYY-MM-DD (Latvian Immigration Law, Article 41).","type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$","format":"date"},"authority":{"description":"Authority that created it (Article 4(1)(k)).","type":"string","minLength":1,"maxLength":80},"lastVoluntaryDeparture":{"description":"Last day of the period for voluntary departure, YYYY-MM-DD (Article 4(1)(x)); absent when none was granted.","type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$","format":"date"},"voluntaryDepartureGranted":{"description":"Whether such a period was granted at all (Article 4(1)(x)).","type":"boolean"},"suspended":{"description":"Whether the decision has been suspended or its enforcement postponed (Article 4(1)(y)).","type":"boolean"},"entryBan":{"description":"Whether an entry ban accompanies it (Article 4(1)(z)).","type":"boolean"},"reason":{"description":"Reason for the decision (Regulation (EU) 2018/1860, Article 4(1)(j)).","type":"string","minLength":1,"maxLength":400},"suspendedUntil":{"description":"Day until which enforcement is suspended or postponed, YYYY-MM-DD (Regulation (EU) 2018/1860, Article 4(1)(y)).","type":"string","format":"date"},"publicPolicyThreat":{"description":"Whether the person is a threat to public policy, public security or national security (Regulation (EU) 2018/1860, Article 4(1)(o)).","type":"boolean"},"destination":{"description":"Country of return: ISO 3166-1 alpha-3 (our own).","type":"string","pattern":"^[A-Z]{3}$"},"warnings":{"description":"Warnings on the person (Regulation (EU) 2018/1860, Article 4(1)(i); Regulation (EU) 2018/1861, Article 20(2)(j)).","type":"array","items":{"description":"One warning.","type":"string","enum":["armed","violent","absconded","suicide-risk","health-threat","terrorism-related"]},"minItems":1,"maxItems":6},"offence":{"description":"Kind of criminal offence (Regulation (EU) 2018/1860, Article 4(1)(p)).","type":"string","minLength":1,"maxLength":200},"linkedAlerts":{"description":"Numbers of alerts that are linked with this one (Regulation (EU) 2018/1860, Article 4(1)(n)).","type":"array","items":{"description":"One number.","type":"string","minLength":1,"maxLength":80},"minItems":1,"maxItems":10},"documentCopies":{"description":"References of scanned copies of the person’s documents, which stay in the store that holds them (Regulation (EU) 2018/1860, Article 4(1)(w)).","type":"array","items":{"description":"One reference.","type":"string","minLength":1,"maxLength":80},"minItems":1,"maxItems":20}},"required":["number","kind","decidedOn","authority","voluntaryDepartureGranted","entryBan"]};
const schema111 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://gateway.example/schemas/canonical/1/return-confirmation.schema.json","title":"ReturnConfirmation","description":"Confirmation that a person has left after a return decision (Regulation (EU) 2018/1860, Article 6).","type":"object","additionalProperties":false,"properties":{"returnDecision":{"description":"Number of the return decision (Regulation (EU) 2018/1860, Article 6(1)).","type":"string","minLength":1,"maxLength":80},"at":{"description":"Time of departure, RFC 3339 UTC (Regulation (EU) 2018/1860, Article 6(1)(b)).","type":"string","format":"date-time"},"place":{"description":"Place of departure (Regulation (EU) 2018/1860, Article 6(1)(b)).","type":"string","minLength":1,"maxLength":200},"removed":{"description":"Whether the person was subject to removal (Regulation (EU) 2018/1860, Article 6(1)(c)).","type":"boolean"},"destination":{"description":"Country of destination: ISO 3166-1 alpha-3 (our own).","type":"string","pattern":"^[A-Z]{3}$"},"authority":{"description":"Authority that confirms (our own).","type":"string","minLength":1,"maxLength":200},"entryBan":{"description":"Whether an entry ban accompanies the decision, so that an alert for refusal must follow without a gap (Regulation (EU) 2018/1860, Article 6(2)).","type":"boolean"}},"required":["returnDecision","at","removed"]};
const schema98 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://gateway.example/schemas/canonical/1/travel-document.schema.json","title":"TravelDocument","description":"A travel or identity document (Regulation (EU) 2017/2226, Article 16(1)(b) and (c); ICAO 9303).","type":"object","additionalProperties":false,"properties":{"type":{"description":"Kind of document; ICAO 9303 document codes and national lists are mapped onto it.","$ref":"document-type.schema.json"},"number":{"description":"Document number as printed, without spaces or fillers (ICAO 9303-3, 4.6).","type":"string","pattern":"^[A-Z0-9/-]{1,40}$"},"issuingState":{"description":"Three-letter code of the issuing state or organisation (ICAO 9303-3, section 5).","type":"string","pattern":"^[A-Z]{3}$"},"issuedOn":{"description":"Date of issue, YYYY-MM-DD (ICAO 9303-3).","type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$","format":"date"},"validUntil":{"description":"Date of expiry, YYYY-MM-DD (Regulation (EU) 2017/2226, Article 16(1)(c)).","type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$","format":"date"}},"required":["number"]};

function validate72(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://gateway.example/schemas/canonical/1/travel-document.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate72.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.number === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "number"},message:"must have required property '"+"number"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "type") || (key0 === "number")) || (key0 === "issuingState")) || (key0 === "issuedOn")) || (key0 === "validUntil"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.type !== undefined){
let data0 = data.type;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/type",schemaPath:"document-type.schema.json/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!((((((((((((((data0 === "passport") || (data0 === "diplomatic-passport")) || (data0 === "service-passport")) || (data0 === "special-passport")) || (data0 === "refugee-travel-document")) || (data0 === "stateless-travel-document")) || (data0 === "alien-passport")) || (data0 === "non-citizen-passport")) || (data0 === "identity-card")) || (data0 === "seafarers-identity-document")) || (data0 === "emergency-travel-document")) || (data0 === "residence-permit")) || (data0 === "visa")) || (data0 === "other"))){
const err3 = {instancePath:instancePath+"/type",schemaPath:"document-type.schema.json/enum",keyword:"enum",params:{allowedValues: schema47.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.number !== undefined){
let data1 = data.number;
if(typeof data1 === "string"){
if(!pattern66.test(data1)){
const err4 = {instancePath:instancePath+"/number",schemaPath:"#/properties/number/pattern",keyword:"pattern",params:{pattern: "^[A-Z0-9/-]{1,40}$"},message:"must match pattern \""+"^[A-Z0-9/-]{1,40}$"+"\""};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/number",schemaPath:"#/properties/number/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.issuingState !== undefined){
let data2 = data.issuingState;
if(typeof data2 === "string"){
if(!pattern6.test(data2)){
const err6 = {instancePath:instancePath+"/issuingState",schemaPath:"#/properties/issuingState/pattern",keyword:"pattern",params:{pattern: "^[A-Z]{3}$"},message:"must match pattern \""+"^[A-Z]{3}$"+"\""};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/issuingState",schemaPath:"#/properties/issuingState/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.issuedOn !== undefined){
let data3 = data.issuedOn;
if(typeof data3 === "string"){
if(!pattern5.test(data3)){
const err8 = {instancePath:instancePath+"/issuedOn",schemaPath:"#/properties/issuedOn/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\""};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!(formats0.validate(data3))){
const err9 = {instancePath:instancePath+"/issuedOn",schemaPath:"#/properties/issuedOn/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/issuedOn",schemaPath:"#/properties/issuedOn/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.validUntil !== undefined){
let data4 = data.validUntil;
if(typeof data4 === "string"){
if(!pattern5.test(data4)){
const err11 = {instancePath:instancePath+"/validUntil",schemaPath:"#/properties/validUntil/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\""};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!(formats0.validate(data4))){
const err12 = {instancePath:instancePath+"/validUntil",schemaPath:"#/properties/validUntil/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/validUntil",schemaPath:"#/properties/validUntil/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
validate72.errors = vErrors;
return errors === 0;
}
validate72.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const pattern78 = new RegExp("^[A-Z0-9]{1,20}$", "u");

function validate70(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://gateway.example/schemas/canonical/1/record.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate70.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.source === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.person === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "person"},message:"must have required property '"+"person"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(func5.call(schema97.properties, key0))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.kind !== undefined){
let data0 = data.kind;
if(typeof data0 !== "string"){
const err4 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!(((((((((((((((((data0 === "residence-permit-application") || (data0 === "border-crossing")) || (data0 === "police-check")) || (data0 === "entry-ban")) || (data0 === "visa")) || (data0 === "return-decision")) || (data0 === "asylum-application")) || (data0 === "detention")) || (data0 === "residence-permit-decision")) || (data0 === "residence-permit")) || (data0 === "border-refusal")) || (data0 === "irregular-crossing")) || (data0 === "return-confirmation")) || (data0 === "person-alert")) || (data0 === "document-report")) || (data0 === "biometric-enrolment")) || (data0 === "personal-file"))){
const err5 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema97.properties.kind.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.source !== undefined){
let data1 = data.source;
if(typeof data1 === "string"){
if(func1(data1) > 40){
const err6 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/maxLength",keyword:"maxLength",params:{limit: 40},message:"must NOT have more than 40 characters"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(func1(data1) < 1){
const err7 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.nationalFile !== undefined){
let data2 = data.nationalFile;
if(typeof data2 === "string"){
if(func1(data2) > 80){
const err9 = {instancePath:instancePath+"/nationalFile",schemaPath:"#/properties/nationalFile/maxLength",keyword:"maxLength",params:{limit: 80},message:"must NOT have more than 80 characters"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(func1(data2) < 1){
const err10 = {instancePath:instancePath+"/nationalFile",schemaPath:"#/properties/nationalFile/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/nationalFile",schemaPath:"#/properties/nationalFile/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.person !== undefined){
if(!(validate49(data.person, {instancePath:instancePath+"/person",parentData:data,parentDataProperty:"person",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
errors = vErrors.length;
}
}
if(data.documents !== undefined){
let data4 = data.documents;
if(Array.isArray(data4)){
if(data4.length > 50){
const err12 = {instancePath:instancePath+"/documents",schemaPath:"#/properties/documents/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data4.length < 1){
const err13 = {instancePath:instancePath+"/documents",schemaPath:"#/properties/documents/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
if(!(validate72(data4[i0], {instancePath:instancePath+"/documents/" + i0,parentData:data4,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
}
else {
const err14 = {instancePath:instancePath+"/documents",schemaPath:"#/properties/documents/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.biometrics !== undefined){
let data6 = data.biometrics;
if(Array.isArray(data6)){
if(data6.length > 50){
const err15 = {instancePath:instancePath+"/biometrics",schemaPath:"#/properties/biometrics/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data6.length < 1){
const err16 = {instancePath:instancePath+"/biometrics",schemaPath:"#/properties/biometrics/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
let data7 = data6[i1];
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.modality === undefined){
const err17 = {instancePath:instancePath+"/biometrics/" + i1,schemaPath:"biometric-reference.schema.json/required",keyword:"required",params:{missingProperty: "modality"},message:"must have required property '"+"modality"+"'"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
for(const key1 in data7){
if(!((((((((key1 === "modality") || (key1 === "system")) || (key1 === "reference")) || (key1 === "capturedAt")) || (key1 === "quality")) || (key1 === "position")) || (key1 === "format")) || (key1 === "container"))){
const err18 = {instancePath:instancePath+"/biometrics/" + i1,schemaPath:"biometric-reference.schema.json/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data7.modality !== undefined){
let data8 = data7.modality;
if(typeof data8 !== "string"){
const err19 = {instancePath:instancePath+"/biometrics/" + i1+"/modality",schemaPath:"biometric-reference.schema.json/properties/modality/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(!(((data8 === "fingerprints") || (data8 === "face")) || (data8 === "palm-print"))){
const err20 = {instancePath:instancePath+"/biometrics/" + i1+"/modality",schemaPath:"biometric-reference.schema.json/properties/modality/enum",keyword:"enum",params:{allowedValues: schema38.properties.modality.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data7.system !== undefined){
let data9 = data7.system;
if(typeof data9 === "string"){
if(func1(data9) > 40){
const err21 = {instancePath:instancePath+"/biometrics/" + i1+"/system",schemaPath:"biometric-reference.schema.json/properties/system/maxLength",keyword:"maxLength",params:{limit: 40},message:"must NOT have more than 40 characters"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(func1(data9) < 1){
const err22 = {instancePath:instancePath+"/biometrics/" + i1+"/system",schemaPath:"biometric-reference.schema.json/properties/system/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/biometrics/" + i1+"/system",schemaPath:"biometric-reference.schema.json/properties/system/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data7.reference !== undefined){
let data10 = data7.reference;
if(typeof data10 === "string"){
if(func1(data10) > 80){
const err24 = {instancePath:instancePath+"/biometrics/" + i1+"/reference",schemaPath:"biometric-reference.schema.json/properties/reference/maxLength",keyword:"maxLength",params:{limit: 80},message:"must NOT have more than 80 characters"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(func1(data10) < 1){
const err25 = {instancePath:instancePath+"/biometrics/" + i1+"/reference",schemaPath:"biometric-reference.schema.json/properties/reference/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/biometrics/" + i1+"/reference",schemaPath:"biometric-reference.schema.json/properties/reference/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data7.capturedAt !== undefined){
let data11 = data7.capturedAt;
if(typeof data11 === "string"){
if(!(formats4.validate(data11))){
const err27 = {instancePath:instancePath+"/biometrics/" + i1+"/capturedAt",schemaPath:"biometric-reference.schema.json/properties/capturedAt/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
else {
const err28 = {instancePath:instancePath+"/biometrics/" + i1+"/capturedAt",schemaPath:"biometric-reference.schema.json/properties/capturedAt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data7.quality !== undefined){
let data12 = data7.quality;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
const err29 = {instancePath:instancePath+"/biometrics/" + i1+"/quality",schemaPath:"biometric-reference.schema.json/properties/quality/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 > 100 || isNaN(data12)){
const err30 = {instancePath:instancePath+"/biometrics/" + i1+"/quality",schemaPath:"biometric-reference.schema.json/properties/quality/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(data12 < 0 || isNaN(data12)){
const err31 = {instancePath:instancePath+"/biometrics/" + i1+"/quality",schemaPath:"biometric-reference.schema.json/properties/quality/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
if(data7.position !== undefined){
let data13 = data7.position;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err32 = {instancePath:instancePath+"/biometrics/" + i1+"/position",schemaPath:"biometric-reference.schema.json/properties/position/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 > 99 || isNaN(data13)){
const err33 = {instancePath:instancePath+"/biometrics/" + i1+"/position",schemaPath:"biometric-reference.schema.json/properties/position/maximum",keyword:"maximum",params:{comparison: "<=", limit: 99},message:"must be <= 99"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(data13 < 0 || isNaN(data13)){
const err34 = {instancePath:instancePath+"/biometrics/" + i1+"/position",schemaPath:"biometric-reference.schema.json/properties/position/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
if(data7.format !== undefined){
let data14 = data7.format;
if(typeof data14 !== "string"){
const err35 = {instancePath:instancePath+"/biometrics/" + i1+"/format",schemaPath:"biometric-reference.schema.json/properties/format/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(!(((((((data14 === "wsq") || (data14 === "jpeg")) || (data14 === "jpeg2000")) || (data14 === "png")) || (data14 === "raw")) || (data14 === "template")) || (data14 === "other"))){
const err36 = {instancePath:instancePath+"/biometrics/" + i1+"/format",schemaPath:"biometric-reference.schema.json/properties/format/enum",keyword:"enum",params:{allowedValues: schema38.properties.format.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data7.container !== undefined){
let data15 = data7.container;
if(typeof data15 !== "string"){
const err37 = {instancePath:instancePath+"/biometrics/" + i1+"/container",schemaPath:"biometric-reference.schema.json/properties/container/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(!((((data15 === "ansi-nist-itl") || (data15 === "iso-19794-2")) || (data15 === "iso-19794-4")) || (data15 === "iso-19794-5"))){
const err38 = {instancePath:instancePath+"/biometrics/" + i1+"/container",schemaPath:"biometric-reference.schema.json/properties/container/enum",keyword:"enum",params:{allowedValues: schema38.properties.container.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
else {
const err39 = {instancePath:instancePath+"/biometrics/" + i1,schemaPath:"biometric-reference.schema.json/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
else {
const err40 = {instancePath:instancePath+"/biometrics",schemaPath:"#/properties/biometrics/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data.residencePermit !== undefined){
let data16 = data.residencePermit;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if(data16.stage === undefined){
const err41 = {instancePath:instancePath+"/residencePermit",schemaPath:"residence-permit.schema.json/required",keyword:"required",params:{missingProperty: "stage"},message:"must have required property '"+"stage"+"'"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(data16.kind === undefined){
const err42 = {instancePath:instancePath+"/residencePermit",schemaPath:"residence-permit.schema.json/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(data16.issuingState === undefined){
const err43 = {instancePath:instancePath+"/residencePermit",schemaPath:"residence-permit.schema.json/required",keyword:"required",params:{missingProperty: "issuingState"},message:"must have required property '"+"issuingState"+"'"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
for(const key2 in data16){
if(!(func5.call(schema101.properties, key2))){
const err44 = {instancePath:instancePath+"/residencePermit",schemaPath:"residence-permit.schema.json/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data16.number !== undefined){
let data17 = data16.number;
if(typeof data17 === "string"){
if(!pattern66.test(data17)){
const err45 = {instancePath:instancePath+"/residencePermit/number",schemaPath:"residence-permit.schema.json/properties/number/pattern",keyword:"pattern",params:{pattern: "^[A-Z0-9/-]{1,40}$"},message:"must match pattern \""+"^[A-Z0-9/-]{1,40}$"+"\""};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
else {
const err46 = {instancePath:instancePath+"/residencePermit/number",schemaPath:"residence-permit.schema.json/properties/number/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data16.stage !== undefined){
let data18 = data16.stage;
if(typeof data18 !== "string"){
const err47 = {instancePath:instancePath+"/residencePermit/stage",schemaPath:"residence-permit.schema.json/properties/stage/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(!(((((data18 === "applied") || (data18 === "granted")) || (data18 === "refused")) || (data18 === "registered")) || (data18 === "annulled"))){
const err48 = {instancePath:instancePath+"/residencePermit/stage",schemaPath:"residence-permit.schema.json/properties/stage/enum",keyword:"enum",params:{allowedValues: schema101.properties.stage.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data16.kind !== undefined){
let data19 = data16.kind;
if(typeof data19 !== "string"){
const err49 = {instancePath:instancePath+"/residencePermit/kind",schemaPath:"residence-permit.schema.json/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if(!(((data19 === "temporary") || (data19 === "permanent")) || (data19 === "eu-long-term"))){
const err50 = {instancePath:instancePath+"/residencePermit/kind",schemaPath:"residence-permit.schema.json/properties/kind/enum",keyword:"enum",params:{allowedValues: schema101.properties.kind.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data16.ground !== undefined){
let data20 = data16.ground;
if(typeof data20 === "string"){
if(func1(data20) > 80){
const err51 = {instancePath:instancePath+"/residencePermit/ground",schemaPath:"residence-permit.schema.json/properties/ground/maxLength",keyword:"maxLength",params:{limit: 80},message:"must NOT have more than 80 characters"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
if(func1(data20) < 1){
const err52 = {instancePath:instancePath+"/residencePermit/ground",schemaPath:"residence-permit.schema.json/properties/ground/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
else {
const err53 = {instancePath:instancePath+"/residencePermit/ground",schemaPath:"residence-permit.schema.json/properties/ground/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data16.appliedOn !== undefined){
let data21 = data16.appliedOn;
if(typeof data21 === "string"){
if(!pattern5.test(data21)){
const err54 = {instancePath:instancePath+"/residencePermit/appliedOn",schemaPath:"residence-permit.schema.json/properties/appliedOn/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\""};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if(!(formats0.validate(data21))){
const err55 = {instancePath:instancePath+"/residencePermit/appliedOn",schemaPath:"residence-permit.schema.json/properties/appliedOn/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
else {
const err56 = {instancePath:instancePath+"/residencePermit/appliedOn",schemaPath:"residence-permit.schema.json/properties/appliedOn/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data16.validFrom !== undefined){
let data22 = data16.validFrom;
if(typeof data22 === "string"){
if(!pattern5.test(data22)){
const err57 = {instancePath:instancePath+"/residencePermit/validFrom",schemaPath:"residence-permit.schema.json/properties/validFrom/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\""};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
if(!(formats0.validate(data22))){
const err58 = {instancePath:instancePath+"/residencePermit/validFrom",schemaPath:"residence-permit.schema.json/properties/validFrom/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
else {
const err59 = {instancePath:instancePath+"/residencePermit/validFrom",schemaPath:"residence-permit.schema.json/properties/validFrom/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data16.validUntil !== undefined){
let data23 = data16.validUntil;
if(typeof data23 === "string"){
if(!pattern5.test(data23)){
const err60 = {instancePath:instancePath+"/residencePermit/validUntil",schemaPath:"residence-permit.schema.json/properties/validUntil/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\""};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
if(!(formats0.validate(data23))){
const err61 = {instancePath:instancePath+"/residencePermit/validUntil",schemaPath:"residence-permit.schema.json/properties/validUntil/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
else {
const err62 = {instancePath:instancePath+"/residencePermit/validUntil",schemaPath:"residence-permit.schema.json/properties/validUntil/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data16.issuingState !== undefined){
let data24 = data16.issuingState;
if(typeof data24 === "string"){
if(!pattern6.test(data24)){
const err63 = {instancePath:instancePath+"/residencePermit/issuingState",schemaPath:"residence-permit.schema.json/properties/issuingState/pattern",keyword:"pattern",params:{pattern: "^[A-Z]{3}$"},message:"must match pattern \""+"^[A-Z]{3}$"+"\""};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
else {
const err64 = {instancePath:instancePath+"/residencePermit/issuingState",schemaPath:"residence-permit.schema.json/properties/issuingState/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data16.decidedOn !== undefined){
let data25 = data16.decidedOn;
if(typeof data25 === "string"){
if(!(formats0.validate(data25))){
const err65 = {instancePath:instancePath+"/residencePermit/decidedOn",schemaPath:"residence-permit.schema.json/properties/decidedOn/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
else {
const err66 = {instancePath:instancePath+"/residencePermit/decidedOn",schemaPath:"residence-permit.schema.json/properties/decidedOn/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data16.decisionNumber !== undefined){
let data26 = data16.decisionNumber;
if(typeof data26 === "string"){
if(func1(data26) > 80){
const err67 = {instancePath:instancePath+"/residencePermit/decisionNumber",schemaPath:"residence-permit.schema.json/properties/decisionNumber/maxLength",keyword:"maxLength",params:{limit: 80},message:"must NOT have more than 80 characters"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
if(func1(data26) < 1){
const err68 = {instancePath:instancePath+"/residencePermit/decisionNumber",schemaPath:"residence-permit.schema.json/properties/decisionNumber/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
else {
const err69 = {instancePath:instancePath+"/residencePermit/decisionNumber",schemaPath:"residence-permit.schema.json/properties/decisionNumber/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data16.refusalGround !== undefined){
let data27 = data16.refusalGround;
if(typeof data27 === "string"){
if(func1(data27) > 200){
const err70 = {instancePath:instancePath+"/residencePermit/refusalGround",schemaPath:"residence-permit.schema.json/properties/refusalGround/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
if(func1(data27) < 1){
const err71 = {instancePath:instancePath+"/residencePermit/refusalGround",schemaPath:"residence-permit.schema.json/properties/refusalGround/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
else {
const err72 = {instancePath:instancePath+"/residencePermit/refusalGround",schemaPath:"residence-permit.schema.json/properties/refusalGround/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data16.registeredOn !== undefined){
let data28 = data16.registeredOn;
if(typeof data28 === "string"){
if(!(formats0.validate(data28))){
const err73 = {instancePath:instancePath+"/residencePermit/registeredOn",schemaPath:"residence-permit.schema.json/properties/registeredOn/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
else {
const err74 = {instancePath:instancePath+"/residencePermit/registeredOn",schemaPath:"residence-permit.schema.json/properties/registeredOn/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data16.annulledOn !== undefined){
let data29 = data16.annulledOn;
if(typeof data29 === "string"){
if(!(formats0.validate(data29))){
const err75 = {instancePath:instancePath+"/residencePermit/annulledOn",schemaPath:"residence-permit.schema.json/properties/annulledOn/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
else {
const err76 = {instancePath:instancePath+"/residencePermit/annulledOn",schemaPath:"residence-permit.schema.json/properties/annulledOn/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
}
else {
const err77 = {instancePath:instancePath+"/residencePermit",schemaPath:"residence-permit.schema.json/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
if(data.visa !== undefined){
let data30 = data.visa;
if(data30 && typeof data30 == "object" && !Array.isArray(data30)){
if(data30.type === undefined){
const err78 = {instancePath:instancePath+"/visa",schemaPath:"visa.schema.json/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'"};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
if(data30.stage === undefined){
const err79 = {instancePath:instancePath+"/visa",schemaPath:"visa.schema.json/required",keyword:"required",params:{missingProperty: "stage"},message:"must have required property '"+"stage"+"'"};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
if(data30.issuingState === undefined){
const err80 = {instancePath:instancePath+"/visa",schemaPath:"visa.schema.json/required",keyword:"required",params:{missingProperty: "issuingState"},message:"must have required property '"+"issuingState"+"'"};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
for(const key3 in data30){
if(!(func5.call(schema102.properties, key3))){
const err81 = {instancePath:instancePath+"/visa",schemaPath:"visa.schema.json/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(data30.stickerNumber !== undefined){
let data31 = data30.stickerNumber;
if(typeof data31 === "string"){
if(!pattern78.test(data31)){
const err82 = {instancePath:instancePath+"/visa/stickerNumber",schemaPath:"visa.schema.json/properties/stickerNumber/pattern",keyword:"pattern",params:{pattern: "^[A-Z0-9]{1,20}$"},message:"must match pattern \""+"^[A-Z0-9]{1,20}$"+"\""};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
else {
const err83 = {instancePath:instancePath+"/visa/stickerNumber",schemaPath:"visa.schema.json/properties/stickerNumber/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
if(data30.type !== undefined){
let data32 = data30.type;
if(typeof data32 !== "string"){
const err84 = {instancePath:instancePath+"/visa/type",schemaPath:"visa.schema.json/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
if(!(((data32 === "A") || (data32 === "C")) || (data32 === "D"))){
const err85 = {instancePath:instancePath+"/visa/type",schemaPath:"visa.schema.json/properties/type/enum",keyword:"enum",params:{allowedValues: schema102.properties.type.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
if(data30.stage !== undefined){
let data33 = data30.stage;
if(typeof data33 !== "string"){
const err86 = {instancePath:instancePath+"/visa/stage",schemaPath:"visa.schema.json/properties/stage/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
if(!((((((data33 === "applied") || (data33 === "issued")) || (data33 === "refused")) || (data33 === "annulled")) || (data33 === "revoked")) || (data33 === "extended"))){
const err87 = {instancePath:instancePath+"/visa/stage",schemaPath:"visa.schema.json/properties/stage/enum",keyword:"enum",params:{allowedValues: schema102.properties.stage.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
if(data30.issuingState !== undefined){
let data34 = data30.issuingState;
if(typeof data34 === "string"){
if(!pattern6.test(data34)){
const err88 = {instancePath:instancePath+"/visa/issuingState",schemaPath:"visa.schema.json/properties/issuingState/pattern",keyword:"pattern",params:{pattern: "^[A-Z]{3}$"},message:"must match pattern \""+"^[A-Z]{3}$"+"\""};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
else {
const err89 = {instancePath:instancePath+"/visa/issuingState",schemaPath:"visa.schema.json/properties/issuingState/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
if(data30.validFrom !== undefined){
let data35 = data30.validFrom;
if(typeof data35 === "string"){
if(!pattern5.test(data35)){
const err90 = {instancePath:instancePath+"/visa/validFrom",schemaPath:"visa.schema.json/properties/validFrom/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\""};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
if(!(formats0.validate(data35))){
const err91 = {instancePath:instancePath+"/visa/validFrom",schemaPath:"visa.schema.json/properties/validFrom/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
else {
const err92 = {instancePath:instancePath+"/visa/validFrom",schemaPath:"visa.schema.json/properties/validFrom/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
if(data30.validUntil !== undefined){
let data36 = data30.validUntil;
if(typeof data36 === "string"){
if(!pattern5.test(data36)){
const err93 = {instancePath:instancePath+"/visa/validUntil",schemaPath:"visa.schema.json/properties/validUntil/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\""};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
if(!(formats0.validate(data36))){
const err94 = {instancePath:instancePath+"/visa/validUntil",schemaPath:"visa.schema.json/properties/validUntil/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
else {
const err95 = {instancePath:instancePath+"/visa/validUntil",schemaPath:"visa.schema.json/properties/validUntil/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
if(data30.entries !== undefined){
let data37 = data30.entries;
if(typeof data37 !== "string"){
const err96 = {instancePath:instancePath+"/visa/entries",schemaPath:"visa.schema.json/properties/entries/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
if(!(((data37 === "1") || (data37 === "2")) || (data37 === "multiple"))){
const err97 = {instancePath:instancePath+"/visa/entries",schemaPath:"visa.schema.json/properties/entries/enum",keyword:"enum",params:{allowedValues: schema102.properties.entries.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
if(data30.durationDays !== undefined){
let data38 = data30.durationDays;
if(!(((typeof data38 == "number") && (!(data38 % 1) && !isNaN(data38))) && (isFinite(data38)))){
const err98 = {instancePath:instancePath+"/visa/durationDays",schemaPath:"visa.schema.json/properties/durationDays/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
if((typeof data38 == "number") && (isFinite(data38))){
if(data38 > 366 || isNaN(data38)){
const err99 = {instancePath:instancePath+"/visa/durationDays",schemaPath:"visa.schema.json/properties/durationDays/maximum",keyword:"maximum",params:{comparison: "<=", limit: 366},message:"must be <= 366"};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
if(data38 < 0 || isNaN(data38)){
const err100 = {instancePath:instancePath+"/visa/durationDays",schemaPath:"visa.schema.json/properties/durationDays/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
}
if(data30.applicationNumber !== undefined){
let data39 = data30.applicationNumber;
if(typeof data39 === "string"){
if(func1(data39) > 80){
const err101 = {instancePath:instancePath+"/visa/applicationNumber",schemaPath:"visa.schema.json/properties/applicationNumber/maxLength",keyword:"maxLength",params:{limit: 80},message:"must NOT have more than 80 characters"};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
if(func1(data39) < 1){
const err102 = {instancePath:instancePath+"/visa/applicationNumber",schemaPath:"visa.schema.json/properties/applicationNumber/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
else {
const err103 = {instancePath:instancePath+"/visa/applicationNumber",schemaPath:"visa.schema.json/properties/applicationNumber/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
if(data30.appliedOn !== undefined){
let data40 = data30.appliedOn;
if(typeof data40 === "string"){
if(!(formats0.validate(data40))){
const err104 = {instancePath:instancePath+"/visa/appliedOn",schemaPath:"visa.schema.json/properties/appliedOn/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
else {
const err105 = {instancePath:instancePath+"/visa/appliedOn",schemaPath:"visa.schema.json/properties/appliedOn/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
if(data30.lodgedAt !== undefined){
let data41 = data30.lodgedAt;
if(typeof data41 === "string"){
if(func1(data41) > 200){
const err106 = {instancePath:instancePath+"/visa/lodgedAt",schemaPath:"visa.schema.json/properties/lodgedAt/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
if(func1(data41) < 1){
const err107 = {instancePath:instancePath+"/visa/lodgedAt",schemaPath:"visa.schema.json/properties/lodgedAt/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
else {
const err108 = {instancePath:instancePath+"/visa/lodgedAt",schemaPath:"visa.schema.json/properties/lodgedAt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
if(data30.purpose !== undefined){
let data42 = data30.purpose;
if(typeof data42 === "string"){
if(func1(data42) > 100){
const err109 = {instancePath:instancePath+"/visa/purpose",schemaPath:"visa.schema.json/properties/purpose/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters"};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
if(func1(data42) < 1){
const err110 = {instancePath:instancePath+"/visa/purpose",schemaPath:"visa.schema.json/properties/purpose/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
else {
const err111 = {instancePath:instancePath+"/visa/purpose",schemaPath:"visa.schema.json/properties/purpose/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
if(data30.arrivalOn !== undefined){
let data43 = data30.arrivalOn;
if(typeof data43 === "string"){
if(!(formats0.validate(data43))){
const err112 = {instancePath:instancePath+"/visa/arrivalOn",schemaPath:"visa.schema.json/properties/arrivalOn/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
else {
const err113 = {instancePath:instancePath+"/visa/arrivalOn",schemaPath:"visa.schema.json/properties/arrivalOn/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
if(data30.departureOn !== undefined){
let data44 = data30.departureOn;
if(typeof data44 === "string"){
if(!(formats0.validate(data44))){
const err114 = {instancePath:instancePath+"/visa/departureOn",schemaPath:"visa.schema.json/properties/departureOn/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
else {
const err115 = {instancePath:instancePath+"/visa/departureOn",schemaPath:"visa.schema.json/properties/departureOn/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
if(data30.destination !== undefined){
let data45 = data30.destination;
if(typeof data45 === "string"){
if(!pattern6.test(data45)){
const err116 = {instancePath:instancePath+"/visa/destination",schemaPath:"visa.schema.json/properties/destination/pattern",keyword:"pattern",params:{pattern: "^[A-Z]{3}$"},message:"must match pattern \""+"^[A-Z]{3}$"+"\""};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
else {
const err117 = {instancePath:instancePath+"/visa/destination",schemaPath:"visa.schema.json/properties/destination/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
}
}
else {
const err118 = {instancePath:instancePath+"/visa",schemaPath:"visa.schema.json/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
if(data.borderCrossing !== undefined){
let data46 = data.borderCrossing;
if(data46 && typeof data46 == "object" && !Array.isArray(data46)){
if(data46.direction === undefined){
const err119 = {instancePath:instancePath+"/borderCrossing",schemaPath:"border-crossing.schema.json/required",keyword:"required",params:{missingProperty: "direction"},message:"must have required property '"+"direction"+"'"};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
if(data46.outcome === undefined){
const err120 = {instancePath:instancePath+"/borderCrossing",schemaPath:"border-crossing.schema.json/required",keyword:"required",params:{missingProperty: "outcome"},message:"must have required property '"+"outcome"+"'"};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
if(data46.at === undefined){
const err121 = {instancePath:instancePath+"/borderCrossing",schemaPath:"border-crossing.schema.json/required",keyword:"required",params:{missingProperty: "at"},message:"must have required property '"+"at"+"'"};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
if(data46.crossingPoint === undefined){
const err122 = {instancePath:instancePath+"/borderCrossing",schemaPath:"border-crossing.schema.json/required",keyword:"required",params:{missingProperty: "crossingPoint"},message:"must have required property '"+"crossingPoint"+"'"};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
for(const key4 in data46){
if(!(((((((key4 === "direction") || (key4 === "outcome")) || (key4 === "refusalReasons")) || (key4 === "at")) || (key4 === "crossingPoint")) || (key4 === "transport")) || (key4 === "vehicleRegistration"))){
const err123 = {instancePath:instancePath+"/borderCrossing",schemaPath:"border-crossing.schema.json/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
if(data46.direction !== undefined){
let data47 = data46.direction;
if(typeof data47 !== "string"){
const err124 = {instancePath:instancePath+"/borderCrossing/direction",schemaPath:"border-crossing.schema.json/properties/direction/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
if(!((data47 === "entry") || (data47 === "exit"))){
const err125 = {instancePath:instancePath+"/borderCrossing/direction",schemaPath:"border-crossing.schema.json/properties/direction/enum",keyword:"enum",params:{allowedValues: schema39.properties.direction.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
if(data46.outcome !== undefined){
let data48 = data46.outcome;
if(typeof data48 !== "string"){
const err126 = {instancePath:instancePath+"/borderCrossing/outcome",schemaPath:"border-crossing.schema.json/properties/outcome/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
if(!((data48 === "allowed") || (data48 === "refused"))){
const err127 = {instancePath:instancePath+"/borderCrossing/outcome",schemaPath:"border-crossing.schema.json/properties/outcome/enum",keyword:"enum",params:{allowedValues: schema39.properties.outcome.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
if(data46.refusalReasons !== undefined){
let data49 = data46.refusalReasons;
if(Array.isArray(data49)){
if(data49.length > 50){
const err128 = {instancePath:instancePath+"/borderCrossing/refusalReasons",schemaPath:"border-crossing.schema.json/properties/refusalReasons/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items"};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
if(data49.length < 1){
const err129 = {instancePath:instancePath+"/borderCrossing/refusalReasons",schemaPath:"border-crossing.schema.json/properties/refusalReasons/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
const len2 = data49.length;
for(let i2=0; i2<len2; i2++){
let data50 = data49[i2];
if(typeof data50 === "string"){
if(!pattern7.test(data50)){
const err130 = {instancePath:instancePath+"/borderCrossing/refusalReasons/" + i2,schemaPath:"border-crossing.schema.json/properties/refusalReasons/items/pattern",keyword:"pattern",params:{pattern: "^[A-J]$"},message:"must match pattern \""+"^[A-J]$"+"\""};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
}
else {
const err131 = {instancePath:instancePath+"/borderCrossing/refusalReasons/" + i2,schemaPath:"border-crossing.schema.json/properties/refusalReasons/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
}
}
else {
const err132 = {instancePath:instancePath+"/borderCrossing/refusalReasons",schemaPath:"border-crossing.schema.json/properties/refusalReasons/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
if(data46.at !== undefined){
let data51 = data46.at;
if(typeof data51 === "string"){
if(!(formats4.validate(data51))){
const err133 = {instancePath:instancePath+"/borderCrossing/at",schemaPath:"border-crossing.schema.json/properties/at/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
}
else {
const err134 = {instancePath:instancePath+"/borderCrossing/at",schemaPath:"border-crossing.schema.json/properties/at/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
}
if(data46.crossingPoint !== undefined){
let data52 = data46.crossingPoint;
if(typeof data52 === "string"){
if(func1(data52) > 80){
const err135 = {instancePath:instancePath+"/borderCrossing/crossingPoint",schemaPath:"border-crossing.schema.json/properties/crossingPoint/maxLength",keyword:"maxLength",params:{limit: 80},message:"must NOT have more than 80 characters"};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
if(func1(data52) < 1){
const err136 = {instancePath:instancePath+"/borderCrossing/crossingPoint",schemaPath:"border-crossing.schema.json/properties/crossingPoint/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
}
else {
const err137 = {instancePath:instancePath+"/borderCrossing/crossingPoint",schemaPath:"border-crossing.schema.json/properties/crossingPoint/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
}
if(data46.transport !== undefined){
let data53 = data46.transport;
if(typeof data53 !== "string"){
const err138 = {instancePath:instancePath+"/borderCrossing/transport",schemaPath:"border-crossing.schema.json/properties/transport/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
if(!(((((data53 === "road") || (data53 === "rail")) || (data53 === "air")) || (data53 === "sea")) || (data53 === "foot"))){
const err139 = {instancePath:instancePath+"/borderCrossing/transport",schemaPath:"border-crossing.schema.json/properties/transport/enum",keyword:"enum",params:{allowedValues: schema39.properties.transport.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
}
if(data46.vehicleRegistration !== undefined){
let data54 = data46.vehicleRegistration;
if(typeof data54 === "string"){
if(!pattern8.test(data54)){
const err140 = {instancePath:instancePath+"/borderCrossing/vehicleRegistration",schemaPath:"border-crossing.schema.json/properties/vehicleRegistration/pattern",keyword:"pattern",params:{pattern: "^[A-Z0-9-]{1,15}$"},message:"must match pattern \""+"^[A-Z0-9-]{1,15}$"+"\""};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
}
else {
const err141 = {instancePath:instancePath+"/borderCrossing/vehicleRegistration",schemaPath:"border-crossing.schema.json/properties/vehicleRegistration/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
}
}
else {
const err142 = {instancePath:instancePath+"/borderCrossing",schemaPath:"border-crossing.schema.json/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
}
if(data.policeCheck !== undefined){
let data55 = data.policeCheck;
if(data55 && typeof data55 == "object" && !Array.isArray(data55)){
if(data55.circumstance === undefined){
const err143 = {instancePath:instancePath+"/policeCheck",schemaPath:"police-check.schema.json/required",keyword:"required",params:{missingProperty: "circumstance"},message:"must have required property '"+"circumstance"+"'"};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
if(data55.personPresent === undefined){
const err144 = {instancePath:instancePath+"/policeCheck",schemaPath:"police-check.schema.json/required",keyword:"required",params:{missingProperty: "personPresent"},message:"must have required property '"+"personPresent"+"'"};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
if(data55.biometricStep === undefined){
const err145 = {instancePath:instancePath+"/policeCheck",schemaPath:"police-check.schema.json/required",keyword:"required",params:{missingProperty: "biometricStep"},message:"must have required property '"+"biometricStep"+"'"};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
for(const key5 in data55){
if(!(((((((key5 === "circumstance") || (key5 === "personPresent")) || (key5 === "capturedAt")) || (key5 === "biometricStep")) || (key5 === "bestInterests")) || (key5 === "at")) || (key5 === "place"))){
const err146 = {instancePath:instancePath+"/policeCheck",schemaPath:"police-check.schema.json/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
}
if(data55.circumstance !== undefined){
let data56 = data55.circumstance;
if(typeof data56 !== "string"){
const err147 = {instancePath:instancePath+"/policeCheck/circumstance",schemaPath:"police-check.schema.json/properties/circumstance/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
if(!(((((data56 === "a") || (data56 === "b")) || (data56 === "c")) || (data56 === "d")) || (data56 === "e"))){
const err148 = {instancePath:instancePath+"/policeCheck/circumstance",schemaPath:"police-check.schema.json/properties/circumstance/enum",keyword:"enum",params:{allowedValues: schema70.properties.circumstance.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
}
if(data55.personPresent !== undefined){
if(typeof data55.personPresent !== "boolean"){
const err149 = {instancePath:instancePath+"/policeCheck/personPresent",schemaPath:"police-check.schema.json/properties/personPresent/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
}
if(data55.capturedAt !== undefined){
let data58 = data55.capturedAt;
if(typeof data58 === "string"){
if(!(formats4.validate(data58))){
const err150 = {instancePath:instancePath+"/policeCheck/capturedAt",schemaPath:"police-check.schema.json/properties/capturedAt/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
}
else {
const err151 = {instancePath:instancePath+"/policeCheck/capturedAt",schemaPath:"police-check.schema.json/properties/capturedAt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
}
if(data55.biometricStep !== undefined){
let data59 = data55.biometricStep;
if(typeof data59 !== "string"){
const err152 = {instancePath:instancePath+"/policeCheck/biometricStep",schemaPath:"police-check.schema.json/properties/biometricStep/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
if(!(((data59 === "search") || (data59 === "unusable")) || (data59 === "search-failed"))){
const err153 = {instancePath:instancePath+"/policeCheck/biometricStep",schemaPath:"police-check.schema.json/properties/biometricStep/enum",keyword:"enum",params:{allowedValues: schema70.properties.biometricStep.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
}
if(data55.bestInterests !== undefined){
let data60 = data55.bestInterests;
if(typeof data60 === "string"){
if(func1(data60) > 400){
const err154 = {instancePath:instancePath+"/policeCheck/bestInterests",schemaPath:"police-check.schema.json/properties/bestInterests/maxLength",keyword:"maxLength",params:{limit: 400},message:"must NOT have more than 400 characters"};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
if(func1(data60) < 1){
const err155 = {instancePath:instancePath+"/policeCheck/bestInterests",schemaPath:"police-check.schema.json/properties/bestInterests/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
}
else {
const err156 = {instancePath:instancePath+"/policeCheck/bestInterests",schemaPath:"police-check.schema.json/properties/bestInterests/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
}
if(data55.at !== undefined){
let data61 = data55.at;
if(typeof data61 === "string"){
if(!(formats4.validate(data61))){
const err157 = {instancePath:instancePath+"/policeCheck/at",schemaPath:"police-check.schema.json/properties/at/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
}
else {
const err158 = {instancePath:instancePath+"/policeCheck/at",schemaPath:"police-check.schema.json/properties/at/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
}
if(data55.place !== undefined){
let data62 = data55.place;
if(typeof data62 === "string"){
if(func1(data62) > 120){
const err159 = {instancePath:instancePath+"/policeCheck/place",schemaPath:"police-check.schema.json/properties/place/maxLength",keyword:"maxLength",params:{limit: 120},message:"must NOT have more than 120 characters"};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
if(func1(data62) < 1){
const err160 = {instancePath:instancePath+"/policeCheck/place",schemaPath:"police-check.schema.json/properties/place/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
}
else {
const err161 = {instancePath:instancePath+"/policeCheck/place",schemaPath:"police-check.schema.json/properties/place/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
}
}
else {
const err162 = {instancePath:instancePath+"/policeCheck",schemaPath:"police-check.schema.json/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
}
if(data.returnDecision !== undefined){
let data63 = data.returnDecision;
if(data63 && typeof data63 == "object" && !Array.isArray(data63)){
if(data63.number === undefined){
const err163 = {instancePath:instancePath+"/returnDecision",schemaPath:"return-decision.schema.json/required",keyword:"required",params:{missingProperty: "number"},message:"must have required property '"+"number"+"'"};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
if(data63.kind === undefined){
const err164 = {instancePath:instancePath+"/returnDecision",schemaPath:"return-decision.schema.json/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
if(data63.decidedOn === undefined){
const err165 = {instancePath:instancePath+"/returnDecision",schemaPath:"return-decision.schema.json/required",keyword:"required",params:{missingProperty: "decidedOn"},message:"must have required property '"+"decidedOn"+"'"};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
if(data63.authority === undefined){
const err166 = {instancePath:instancePath+"/returnDecision",schemaPath:"return-decision.schema.json/required",keyword:"required",params:{missingProperty: "authority"},message:"must have required property '"+"authority"+"'"};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
if(data63.voluntaryDepartureGranted === undefined){
const err167 = {instancePath:instancePath+"/returnDecision",schemaPath:"return-decision.schema.json/required",keyword:"required",params:{missingProperty: "voluntaryDepartureGranted"},message:"must have required property '"+"voluntaryDepartureGranted"+"'"};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
if(data63.entryBan === undefined){
const err168 = {instancePath:instancePath+"/returnDecision",schemaPath:"return-decision.schema.json/required",keyword:"required",params:{missingProperty: "entryBan"},message:"must have required property '"+"entryBan"+"'"};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
for(const key6 in data63){
if(!(func5.call(schema105.properties, key6))){
const err169 = {instancePath:instancePath+"/returnDecision",schemaPath:"return-decision.schema.json/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
}
if(data63.number !== undefined){
let data64 = data63.number;
if(typeof data64 === "string"){
if(func1(data64) > 60){
const err170 = {instancePath:instancePath+"/returnDecision/number",schemaPath:"return-decision.schema.json/properties/number/maxLength",keyword:"maxLength",params:{limit: 60},message:"must NOT have more than 60 characters"};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
if(func1(data64) < 1){
const err171 = {instancePath:instancePath+"/returnDecision/number",schemaPath:"return-decision.schema.json/properties/number/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
}
else {
const err172 = {instancePath:instancePath+"/returnDecision/number",schemaPath:"return-decision.schema.json/properties/number/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
}
if(data63.kind !== undefined){
let data65 = data63.kind;
if(typeof data65 !== "string"){
const err173 = {instancePath:instancePath+"/returnDecision/kind",schemaPath:"return-decision.schema.json/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
if(!((data65 === "departure-order") || (data65 === "removal-decision"))){
const err174 = {instancePath:instancePath+"/returnDecision/kind",schemaPath:"return-decision.schema.json/properties/kind/enum",keyword:"enum",params:{allowedValues: schema105.properties.kind.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
}
if(data63.decidedOn !== undefined){
let data66 = data63.decidedOn;
if(typeof data66 === "string"){
if(!pattern5.test(data66)){
const err175 = {instancePath:instancePath+"/returnDecision/decidedOn",schemaPath:"return-decision.schema.json/properties/decidedOn/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\""};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
if(!(formats0.validate(data66))){
const err176 = {instancePath:instancePath+"/returnDecision/decidedOn",schemaPath:"return-decision.schema.json/properties/decidedOn/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
}
else {
const err177 = {instancePath:instancePath+"/returnDecision/decidedOn",schemaPath:"return-decision.schema.json/properties/decidedOn/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
}
if(data63.authority !== undefined){
let data67 = data63.authority;
if(typeof data67 === "string"){
if(func1(data67) > 80){
const err178 = {instancePath:instancePath+"/returnDecision/authority",schemaPath:"return-decision.schema.json/properties/authority/maxLength",keyword:"maxLength",params:{limit: 80},message:"must NOT have more than 80 characters"};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
}
if(func1(data67) < 1){
const err179 = {instancePath:instancePath+"/returnDecision/authority",schemaPath:"return-decision.schema.json/properties/authority/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
}
else {
const err180 = {instancePath:instancePath+"/returnDecision/authority",schemaPath:"return-decision.schema.json/properties/authority/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err180];
}
else {
vErrors.push(err180);
}
errors++;
}
}
if(data63.lastVoluntaryDeparture !== undefined){
let data68 = data63.lastVoluntaryDeparture;
if(typeof data68 === "string"){
if(!pattern5.test(data68)){
const err181 = {instancePath:instancePath+"/returnDecision/lastVoluntaryDeparture",schemaPath:"return-decision.schema.json/properties/lastVoluntaryDeparture/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\""};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
if(!(formats0.validate(data68))){
const err182 = {instancePath:instancePath+"/returnDecision/lastVoluntaryDeparture",schemaPath:"return-decision.schema.json/properties/lastVoluntaryDeparture/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
}
}
else {
const err183 = {instancePath:instancePath+"/returnDecision/lastVoluntaryDeparture",schemaPath:"return-decision.schema.json/properties/lastVoluntaryDeparture/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err183];
}
else {
vErrors.push(err183);
}
errors++;
}
}
if(data63.voluntaryDepartureGranted !== undefined){
if(typeof data63.voluntaryDepartureGranted !== "boolean"){
const err184 = {instancePath:instancePath+"/returnDecision/voluntaryDepartureGranted",schemaPath:"return-decision.schema.json/properties/voluntaryDepartureGranted/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err184];
}
else {
vErrors.push(err184);
}
errors++;
}
}
if(data63.suspended !== undefined){
if(typeof data63.suspended !== "boolean"){
const err185 = {instancePath:instancePath+"/returnDecision/suspended",schemaPath:"return-decision.schema.json/properties/suspended/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err185];
}
else {
vErrors.push(err185);
}
errors++;
}
}
if(data63.entryBan !== undefined){
if(typeof data63.entryBan !== "boolean"){
const err186 = {instancePath:instancePath+"/returnDecision/entryBan",schemaPath:"return-decision.schema.json/properties/entryBan/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err186];
}
else {
vErrors.push(err186);
}
errors++;
}
}
if(data63.reason !== undefined){
let data72 = data63.reason;
if(typeof data72 === "string"){
if(func1(data72) > 400){
const err187 = {instancePath:instancePath+"/returnDecision/reason",schemaPath:"return-decision.schema.json/properties/reason/maxLength",keyword:"maxLength",params:{limit: 400},message:"must NOT have more than 400 characters"};
if(vErrors === null){
vErrors = [err187];
}
else {
vErrors.push(err187);
}
errors++;
}
if(func1(data72) < 1){
const err188 = {instancePath:instancePath+"/returnDecision/reason",schemaPath:"return-decision.schema.json/properties/reason/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err188];
}
else {
vErrors.push(err188);
}
errors++;
}
}
else {
const err189 = {instancePath:instancePath+"/returnDecision/reason",schemaPath:"return-decision.schema.json/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err189];
}
else {
vErrors.push(err189);
}
errors++;
}
}
if(data63.suspendedUntil !== undefined){
let data73 = data63.suspendedUntil;
if(typeof data73 === "string"){
if(!(formats0.validate(data73))){
const err190 = {instancePath:instancePath+"/returnDecision/suspendedUntil",schemaPath:"return-decision.schema.json/properties/suspendedUntil/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err190];
}
else {
vErrors.push(err190);
}
errors++;
}
}
else {
const err191 = {instancePath:instancePath+"/returnDecision/suspendedUntil",schemaPath:"return-decision.schema.json/properties/suspendedUntil/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err191];
}
else {
vErrors.push(err191);
}
errors++;
}
}
if(data63.publicPolicyThreat !== undefined){
if(typeof data63.publicPolicyThreat !== "boolean"){
const err192 = {instancePath:instancePath+"/returnDecision/publicPolicyThreat",schemaPath:"return-decision.schema.json/properties/publicPolicyThreat/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err192];
}
else {
vErrors.push(err192);
}
errors++;
}
}
if(data63.destination !== undefined){
let data75 = data63.destination;
if(typeof data75 === "string"){
if(!pattern6.test(data75)){
const err193 = {instancePath:instancePath+"/returnDecision/destination",schemaPath:"return-decision.schema.json/properties/destination/pattern",keyword:"pattern",params:{pattern: "^[A-Z]{3}$"},message:"must match pattern \""+"^[A-Z]{3}$"+"\""};
if(vErrors === null){
vErrors = [err193];
}
else {
vErrors.push(err193);
}
errors++;
}
}
else {
const err194 = {instancePath:instancePath+"/returnDecision/destination",schemaPath:"return-decision.schema.json/properties/destination/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err194];
}
else {
vErrors.push(err194);
}
errors++;
}
}
if(data63.warnings !== undefined){
let data76 = data63.warnings;
if(Array.isArray(data76)){
if(data76.length > 6){
const err195 = {instancePath:instancePath+"/returnDecision/warnings",schemaPath:"return-decision.schema.json/properties/warnings/maxItems",keyword:"maxItems",params:{limit: 6},message:"must NOT have more than 6 items"};
if(vErrors === null){
vErrors = [err195];
}
else {
vErrors.push(err195);
}
errors++;
}
if(data76.length < 1){
const err196 = {instancePath:instancePath+"/returnDecision/warnings",schemaPath:"return-decision.schema.json/properties/warnings/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err196];
}
else {
vErrors.push(err196);
}
errors++;
}
const len3 = data76.length;
for(let i3=0; i3<len3; i3++){
let data77 = data76[i3];
if(typeof data77 !== "string"){
const err197 = {instancePath:instancePath+"/returnDecision/warnings/" + i3,schemaPath:"return-decision.schema.json/properties/warnings/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err197];
}
else {
vErrors.push(err197);
}
errors++;
}
if(!((((((data77 === "armed") || (data77 === "violent")) || (data77 === "absconded")) || (data77 === "suicide-risk")) || (data77 === "health-threat")) || (data77 === "terrorism-related"))){
const err198 = {instancePath:instancePath+"/returnDecision/warnings/" + i3,schemaPath:"return-decision.schema.json/properties/warnings/items/enum",keyword:"enum",params:{allowedValues: schema105.properties.warnings.items.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err198];
}
else {
vErrors.push(err198);
}
errors++;
}
}
}
else {
const err199 = {instancePath:instancePath+"/returnDecision/warnings",schemaPath:"return-decision.schema.json/properties/warnings/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err199];
}
else {
vErrors.push(err199);
}
errors++;
}
}
if(data63.offence !== undefined){
let data78 = data63.offence;
if(typeof data78 === "string"){
if(func1(data78) > 200){
const err200 = {instancePath:instancePath+"/returnDecision/offence",schemaPath:"return-decision.schema.json/properties/offence/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err200];
}
else {
vErrors.push(err200);
}
errors++;
}
if(func1(data78) < 1){
const err201 = {instancePath:instancePath+"/returnDecision/offence",schemaPath:"return-decision.schema.json/properties/offence/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err201];
}
else {
vErrors.push(err201);
}
errors++;
}
}
else {
const err202 = {instancePath:instancePath+"/returnDecision/offence",schemaPath:"return-decision.schema.json/properties/offence/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err202];
}
else {
vErrors.push(err202);
}
errors++;
}
}
if(data63.linkedAlerts !== undefined){
let data79 = data63.linkedAlerts;
if(Array.isArray(data79)){
if(data79.length > 10){
const err203 = {instancePath:instancePath+"/returnDecision/linkedAlerts",schemaPath:"return-decision.schema.json/properties/linkedAlerts/maxItems",keyword:"maxItems",params:{limit: 10},message:"must NOT have more than 10 items"};
if(vErrors === null){
vErrors = [err203];
}
else {
vErrors.push(err203);
}
errors++;
}
if(data79.length < 1){
const err204 = {instancePath:instancePath+"/returnDecision/linkedAlerts",schemaPath:"return-decision.schema.json/properties/linkedAlerts/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err204];
}
else {
vErrors.push(err204);
}
errors++;
}
const len4 = data79.length;
for(let i4=0; i4<len4; i4++){
let data80 = data79[i4];
if(typeof data80 === "string"){
if(func1(data80) > 80){
const err205 = {instancePath:instancePath+"/returnDecision/linkedAlerts/" + i4,schemaPath:"return-decision.schema.json/properties/linkedAlerts/items/maxLength",keyword:"maxLength",params:{limit: 80},message:"must NOT have more than 80 characters"};
if(vErrors === null){
vErrors = [err205];
}
else {
vErrors.push(err205);
}
errors++;
}
if(func1(data80) < 1){
const err206 = {instancePath:instancePath+"/returnDecision/linkedAlerts/" + i4,schemaPath:"return-decision.schema.json/properties/linkedAlerts/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err206];
}
else {
vErrors.push(err206);
}
errors++;
}
}
else {
const err207 = {instancePath:instancePath+"/returnDecision/linkedAlerts/" + i4,schemaPath:"return-decision.schema.json/properties/linkedAlerts/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err207];
}
else {
vErrors.push(err207);
}
errors++;
}
}
}
else {
const err208 = {instancePath:instancePath+"/returnDecision/linkedAlerts",schemaPath:"return-decision.schema.json/properties/linkedAlerts/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err208];
}
else {
vErrors.push(err208);
}
errors++;
}
}
if(data63.documentCopies !== undefined){
let data81 = data63.documentCopies;
if(Array.isArray(data81)){
if(data81.length > 20){
const err209 = {instancePath:instancePath+"/returnDecision/documentCopies",schemaPath:"return-decision.schema.json/properties/documentCopies/maxItems",keyword:"maxItems",params:{limit: 20},message:"must NOT have more than 20 items"};
if(vErrors === null){
vErrors = [err209];
}
else {
vErrors.push(err209);
}
errors++;
}
if(data81.length < 1){
const err210 = {instancePath:instancePath+"/returnDecision/documentCopies",schemaPath:"return-decision.schema.json/properties/documentCopies/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err210];
}
else {
vErrors.push(err210);
}
errors++;
}
const len5 = data81.length;
for(let i5=0; i5<len5; i5++){
let data82 = data81[i5];
if(typeof data82 === "string"){
if(func1(data82) > 80){
const err211 = {instancePath:instancePath+"/returnDecision/documentCopies/" + i5,schemaPath:"return-decision.schema.json/properties/documentCopies/items/maxLength",keyword:"maxLength",params:{limit: 80},message:"must NOT have more than 80 characters"};
if(vErrors === null){
vErrors = [err211];
}
else {
vErrors.push(err211);
}
errors++;
}
if(func1(data82) < 1){
const err212 = {instancePath:instancePath+"/returnDecision/documentCopies/" + i5,schemaPath:"return-decision.schema.json/properties/documentCopies/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err212];
}
else {
vErrors.push(err212);
}
errors++;
}
}
else {
const err213 = {instancePath:instancePath+"/returnDecision/documentCopies/" + i5,schemaPath:"return-decision.schema.json/properties/documentCopies/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err213];
}
else {
vErrors.push(err213);
}
errors++;
}
}
}
else {
const err214 = {instancePath:instancePath+"/returnDecision/documentCopies",schemaPath:"return-decision.schema.json/properties/documentCopies/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err214];
}
else {
vErrors.push(err214);
}
errors++;
}
}
}
else {
const err215 = {instancePath:instancePath+"/returnDecision",schemaPath:"return-decision.schema.json/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err215];
}
else {
vErrors.push(err215);
}
errors++;
}
}
if(data.entryBan !== undefined){
let data83 = data.entryBan;
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
if(data83.number === undefined){
const err216 = {instancePath:instancePath+"/entryBan",schemaPath:"entry-ban.schema.json/required",keyword:"required",params:{missingProperty: "number"},message:"must have required property '"+"number"+"'"};
if(vErrors === null){
vErrors = [err216];
}
else {
vErrors.push(err216);
}
errors++;
}
if(data83.decidedOn === undefined){
const err217 = {instancePath:instancePath+"/entryBan",schemaPath:"entry-ban.schema.json/required",keyword:"required",params:{missingProperty: "decidedOn"},message:"must have required property '"+"decidedOn"+"'"};
if(vErrors === null){
vErrors = [err217];
}
else {
vErrors.push(err217);
}
errors++;
}
if(data83.validFrom === undefined){
const err218 = {instancePath:instancePath+"/entryBan",schemaPath:"entry-ban.schema.json/required",keyword:"required",params:{missingProperty: "validFrom"},message:"must have required property '"+"validFrom"+"'"};
if(vErrors === null){
vErrors = [err218];
}
else {
vErrors.push(err218);
}
errors++;
}
if(data83.authority === undefined){
const err219 = {instancePath:instancePath+"/entryBan",schemaPath:"entry-ban.schema.json/required",keyword:"required",params:{missingProperty: "authority"},message:"must have required property '"+"authority"+"'"};
if(vErrors === null){
vErrors = [err219];
}
else {
vErrors.push(err219);
}
errors++;
}
if(data83.ground === undefined){
const err220 = {instancePath:instancePath+"/entryBan",schemaPath:"entry-ban.schema.json/required",keyword:"required",params:{missingProperty: "ground"},message:"must have required property '"+"ground"+"'"};
if(vErrors === null){
vErrors = [err220];
}
else {
vErrors.push(err220);
}
errors++;
}
for(const key7 in data83){
if(!(func5.call(schema48.properties, key7))){
const err221 = {instancePath:instancePath+"/entryBan",schemaPath:"entry-ban.schema.json/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err221];
}
else {
vErrors.push(err221);
}
errors++;
}
}
if(data83.number !== undefined){
let data84 = data83.number;
if(typeof data84 === "string"){
if(func1(data84) > 60){
const err222 = {instancePath:instancePath+"/entryBan/number",schemaPath:"entry-ban.schema.json/properties/number/maxLength",keyword:"maxLength",params:{limit: 60},message:"must NOT have more than 60 characters"};
if(vErrors === null){
vErrors = [err222];
}
else {
vErrors.push(err222);
}
errors++;
}
if(func1(data84) < 1){
const err223 = {instancePath:instancePath+"/entryBan/number",schemaPath:"entry-ban.schema.json/properties/number/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err223];
}
else {
vErrors.push(err223);
}
errors++;
}
}
else {
const err224 = {instancePath:instancePath+"/entryBan/number",schemaPath:"entry-ban.schema.json/properties/number/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err224];
}
else {
vErrors.push(err224);
}
errors++;
}
}
if(data83.decidedOn !== undefined){
let data85 = data83.decidedOn;
if(typeof data85 === "string"){
if(!pattern5.test(data85)){
const err225 = {instancePath:instancePath+"/entryBan/decidedOn",schemaPath:"entry-ban.schema.json/properties/decidedOn/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\""};
if(vErrors === null){
vErrors = [err225];
}
else {
vErrors.push(err225);
}
errors++;
}
if(!(formats0.validate(data85))){
const err226 = {instancePath:instancePath+"/entryBan/decidedOn",schemaPath:"entry-ban.schema.json/properties/decidedOn/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err226];
}
else {
vErrors.push(err226);
}
errors++;
}
}
else {
const err227 = {instancePath:instancePath+"/entryBan/decidedOn",schemaPath:"entry-ban.schema.json/properties/decidedOn/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err227];
}
else {
vErrors.push(err227);
}
errors++;
}
}
if(data83.validFrom !== undefined){
let data86 = data83.validFrom;
if(typeof data86 === "string"){
if(!pattern5.test(data86)){
const err228 = {instancePath:instancePath+"/entryBan/validFrom",schemaPath:"entry-ban.schema.json/properties/validFrom/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\""};
if(vErrors === null){
vErrors = [err228];
}
else {
vErrors.push(err228);
}
errors++;
}
if(!(formats0.validate(data86))){
const err229 = {instancePath:instancePath+"/entryBan/validFrom",schemaPath:"entry-ban.schema.json/properties/validFrom/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err229];
}
else {
vErrors.push(err229);
}
errors++;
}
}
else {
const err230 = {instancePath:instancePath+"/entryBan/validFrom",schemaPath:"entry-ban.schema.json/properties/validFrom/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err230];
}
else {
vErrors.push(err230);
}
errors++;
}
}
if(data83.validUntil !== undefined){
let data87 = data83.validUntil;
if(typeof data87 === "string"){
if(!pattern5.test(data87)){
const err231 = {instancePath:instancePath+"/entryBan/validUntil",schemaPath:"entry-ban.schema.json/properties/validUntil/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\""};
if(vErrors === null){
vErrors = [err231];
}
else {
vErrors.push(err231);
}
errors++;
}
if(!(formats0.validate(data87))){
const err232 = {instancePath:instancePath+"/entryBan/validUntil",schemaPath:"entry-ban.schema.json/properties/validUntil/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err232];
}
else {
vErrors.push(err232);
}
errors++;
}
}
else {
const err233 = {instancePath:instancePath+"/entryBan/validUntil",schemaPath:"entry-ban.schema.json/properties/validUntil/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err233];
}
else {
vErrors.push(err233);
}
errors++;
}
}
if(data83.authority !== undefined){
let data88 = data83.authority;
if(typeof data88 === "string"){
if(func1(data88) > 80){
const err234 = {instancePath:instancePath+"/entryBan/authority",schemaPath:"entry-ban.schema.json/properties/authority/maxLength",keyword:"maxLength",params:{limit: 80},message:"must NOT have more than 80 characters"};
if(vErrors === null){
vErrors = [err234];
}
else {
vErrors.push(err234);
}
errors++;
}
if(func1(data88) < 1){
const err235 = {instancePath:instancePath+"/entryBan/authority",schemaPath:"entry-ban.schema.json/properties/authority/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err235];
}
else {
vErrors.push(err235);
}
errors++;
}
}
else {
const err236 = {instancePath:instancePath+"/entryBan/authority",schemaPath:"entry-ban.schema.json/properties/authority/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err236];
}
else {
vErrors.push(err236);
}
errors++;
}
}
if(data83.ground !== undefined){
let data89 = data83.ground;
if(typeof data89 !== "string"){
const err237 = {instancePath:instancePath+"/entryBan/ground",schemaPath:"entry-ban.schema.json/properties/ground/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err237];
}
else {
vErrors.push(err237);
}
errors++;
}
if(!(((((data89 === "conviction") || (data89 === "serious-threat")) || (data89 === "circumvention")) || (data89 === "return-entry-ban")) || (data89 === "restrictive-measure"))){
const err238 = {instancePath:instancePath+"/entryBan/ground",schemaPath:"entry-ban.schema.json/properties/ground/enum",keyword:"enum",params:{allowedValues: schema48.properties.ground.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err238];
}
else {
vErrors.push(err238);
}
errors++;
}
}
if(data83.reason !== undefined){
let data90 = data83.reason;
if(typeof data90 === "string"){
if(func1(data90) > 400){
const err239 = {instancePath:instancePath+"/entryBan/reason",schemaPath:"entry-ban.schema.json/properties/reason/maxLength",keyword:"maxLength",params:{limit: 400},message:"must NOT have more than 400 characters"};
if(vErrors === null){
vErrors = [err239];
}
else {
vErrors.push(err239);
}
errors++;
}
if(func1(data90) < 1){
const err240 = {instancePath:instancePath+"/entryBan/reason",schemaPath:"entry-ban.schema.json/properties/reason/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err240];
}
else {
vErrors.push(err240);
}
errors++;
}
}
else {
const err241 = {instancePath:instancePath+"/entryBan/reason",schemaPath:"entry-ban.schema.json/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err241];
}
else {
vErrors.push(err241);
}
errors++;
}
}
if(data83.norm !== undefined){
let data91 = data83.norm;
if(typeof data91 === "string"){
if(func1(data91) > 120){
const err242 = {instancePath:instancePath+"/entryBan/norm",schemaPath:"entry-ban.schema.json/properties/norm/maxLength",keyword:"maxLength",params:{limit: 120},message:"must NOT have more than 120 characters"};
if(vErrors === null){
vErrors = [err242];
}
else {
vErrors.push(err242);
}
errors++;
}
if(func1(data91) < 1){
const err243 = {instancePath:instancePath+"/entryBan/norm",schemaPath:"entry-ban.schema.json/properties/norm/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err243];
}
else {
vErrors.push(err243);
}
errors++;
}
}
else {
const err244 = {instancePath:instancePath+"/entryBan/norm",schemaPath:"entry-ban.schema.json/properties/norm/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err244];
}
else {
vErrors.push(err244);
}
errors++;
}
}
if(data83.warnings !== undefined){
let data92 = data83.warnings;
if(Array.isArray(data92)){
if(data92.length > 6){
const err245 = {instancePath:instancePath+"/entryBan/warnings",schemaPath:"entry-ban.schema.json/properties/warnings/maxItems",keyword:"maxItems",params:{limit: 6},message:"must NOT have more than 6 items"};
if(vErrors === null){
vErrors = [err245];
}
else {
vErrors.push(err245);
}
errors++;
}
if(data92.length < 1){
const err246 = {instancePath:instancePath+"/entryBan/warnings",schemaPath:"entry-ban.schema.json/properties/warnings/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err246];
}
else {
vErrors.push(err246);
}
errors++;
}
const len6 = data92.length;
for(let i6=0; i6<len6; i6++){
let data93 = data92[i6];
if(typeof data93 !== "string"){
const err247 = {instancePath:instancePath+"/entryBan/warnings/" + i6,schemaPath:"entry-ban.schema.json/properties/warnings/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err247];
}
else {
vErrors.push(err247);
}
errors++;
}
if(!((((((data93 === "armed") || (data93 === "violent")) || (data93 === "absconded")) || (data93 === "suicide-risk")) || (data93 === "health-threat")) || (data93 === "terrorism-related"))){
const err248 = {instancePath:instancePath+"/entryBan/warnings/" + i6,schemaPath:"entry-ban.schema.json/properties/warnings/items/enum",keyword:"enum",params:{allowedValues: schema48.properties.warnings.items.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err248];
}
else {
vErrors.push(err248);
}
errors++;
}
}
}
else {
const err249 = {instancePath:instancePath+"/entryBan/warnings",schemaPath:"entry-ban.schema.json/properties/warnings/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err249];
}
else {
vErrors.push(err249);
}
errors++;
}
}
}
else {
const err250 = {instancePath:instancePath+"/entryBan",schemaPath:"entry-ban.schema.json/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err250];
}
else {
vErrors.push(err250);
}
errors++;
}
}
if(data.asylumApplication !== undefined){
let data94 = data.asylumApplication;
if(data94 && typeof data94 == "object" && !Array.isArray(data94)){
if(data94.number === undefined){
const err251 = {instancePath:instancePath+"/asylumApplication",schemaPath:"asylum-application.schema.json/required",keyword:"required",params:{missingProperty: "number"},message:"must have required property '"+"number"+"'"};
if(vErrors === null){
vErrors = [err251];
}
else {
vErrors.push(err251);
}
errors++;
}
if(data94.lodgedOn === undefined){
const err252 = {instancePath:instancePath+"/asylumApplication",schemaPath:"asylum-application.schema.json/required",keyword:"required",params:{missingProperty: "lodgedOn"},message:"must have required property '"+"lodgedOn"+"'"};
if(vErrors === null){
vErrors = [err252];
}
else {
vErrors.push(err252);
}
errors++;
}
if(data94.stage === undefined){
const err253 = {instancePath:instancePath+"/asylumApplication",schemaPath:"asylum-application.schema.json/required",keyword:"required",params:{missingProperty: "stage"},message:"must have required property '"+"stage"+"'"};
if(vErrors === null){
vErrors = [err253];
}
else {
vErrors.push(err253);
}
errors++;
}
if(data94.memberState === undefined){
const err254 = {instancePath:instancePath+"/asylumApplication",schemaPath:"asylum-application.schema.json/required",keyword:"required",params:{missingProperty: "memberState"},message:"must have required property '"+"memberState"+"'"};
if(vErrors === null){
vErrors = [err254];
}
else {
vErrors.push(err254);
}
errors++;
}
for(const key8 in data94){
if(!(func5.call(schema35.properties, key8))){
const err255 = {instancePath:instancePath+"/asylumApplication",schemaPath:"asylum-application.schema.json/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err255];
}
else {
vErrors.push(err255);
}
errors++;
}
}
if(data94.number !== undefined){
let data95 = data94.number;
if(typeof data95 === "string"){
if(func1(data95) > 60){
const err256 = {instancePath:instancePath+"/asylumApplication/number",schemaPath:"asylum-application.schema.json/properties/number/maxLength",keyword:"maxLength",params:{limit: 60},message:"must NOT have more than 60 characters"};
if(vErrors === null){
vErrors = [err256];
}
else {
vErrors.push(err256);
}
errors++;
}
if(func1(data95) < 1){
const err257 = {instancePath:instancePath+"/asylumApplication/number",schemaPath:"asylum-application.schema.json/properties/number/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err257];
}
else {
vErrors.push(err257);
}
errors++;
}
}
else {
const err258 = {instancePath:instancePath+"/asylumApplication/number",schemaPath:"asylum-application.schema.json/properties/number/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err258];
}
else {
vErrors.push(err258);
}
errors++;
}
}
if(data94.lodgedOn !== undefined){
let data96 = data94.lodgedOn;
if(typeof data96 === "string"){
if(!pattern5.test(data96)){
const err259 = {instancePath:instancePath+"/asylumApplication/lodgedOn",schemaPath:"asylum-application.schema.json/properties/lodgedOn/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\""};
if(vErrors === null){
vErrors = [err259];
}
else {
vErrors.push(err259);
}
errors++;
}
if(!(formats0.validate(data96))){
const err260 = {instancePath:instancePath+"/asylumApplication/lodgedOn",schemaPath:"asylum-application.schema.json/properties/lodgedOn/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err260];
}
else {
vErrors.push(err260);
}
errors++;
}
}
else {
const err261 = {instancePath:instancePath+"/asylumApplication/lodgedOn",schemaPath:"asylum-application.schema.json/properties/lodgedOn/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err261];
}
else {
vErrors.push(err261);
}
errors++;
}
}
if(data94.place !== undefined){
let data97 = data94.place;
if(typeof data97 === "string"){
if(func1(data97) > 120){
const err262 = {instancePath:instancePath+"/asylumApplication/place",schemaPath:"asylum-application.schema.json/properties/place/maxLength",keyword:"maxLength",params:{limit: 120},message:"must NOT have more than 120 characters"};
if(vErrors === null){
vErrors = [err262];
}
else {
vErrors.push(err262);
}
errors++;
}
if(func1(data97) < 1){
const err263 = {instancePath:instancePath+"/asylumApplication/place",schemaPath:"asylum-application.schema.json/properties/place/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err263];
}
else {
vErrors.push(err263);
}
errors++;
}
}
else {
const err264 = {instancePath:instancePath+"/asylumApplication/place",schemaPath:"asylum-application.schema.json/properties/place/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err264];
}
else {
vErrors.push(err264);
}
errors++;
}
}
if(data94.stage !== undefined){
let data98 = data94.stage;
if(typeof data98 !== "string"){
const err265 = {instancePath:instancePath+"/asylumApplication/stage",schemaPath:"asylum-application.schema.json/properties/stage/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err265];
}
else {
vErrors.push(err265);
}
errors++;
}
if(!((((data98 === "lodged") || (data98 === "granted")) || (data98 === "rejected")) || (data98 === "withdrawn"))){
const err266 = {instancePath:instancePath+"/asylumApplication/stage",schemaPath:"asylum-application.schema.json/properties/stage/enum",keyword:"enum",params:{allowedValues: schema35.properties.stage.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err266];
}
else {
vErrors.push(err266);
}
errors++;
}
}
if(data94.memberState !== undefined){
let data99 = data94.memberState;
if(typeof data99 === "string"){
if(!pattern6.test(data99)){
const err267 = {instancePath:instancePath+"/asylumApplication/memberState",schemaPath:"asylum-application.schema.json/properties/memberState/pattern",keyword:"pattern",params:{pattern: "^[A-Z]{3}$"},message:"must match pattern \""+"^[A-Z]{3}$"+"\""};
if(vErrors === null){
vErrors = [err267];
}
else {
vErrors.push(err267);
}
errors++;
}
}
else {
const err268 = {instancePath:instancePath+"/asylumApplication/memberState",schemaPath:"asylum-application.schema.json/properties/memberState/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err268];
}
else {
vErrors.push(err268);
}
errors++;
}
}
if(data94.decidedOn !== undefined){
let data100 = data94.decidedOn;
if(typeof data100 === "string"){
if(!(formats0.validate(data100))){
const err269 = {instancePath:instancePath+"/asylumApplication/decidedOn",schemaPath:"asylum-application.schema.json/properties/decidedOn/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err269];
}
else {
vErrors.push(err269);
}
errors++;
}
}
else {
const err270 = {instancePath:instancePath+"/asylumApplication/decidedOn",schemaPath:"asylum-application.schema.json/properties/decidedOn/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err270];
}
else {
vErrors.push(err270);
}
errors++;
}
}
if(data94.fingerprintsTakenAt !== undefined){
let data101 = data94.fingerprintsTakenAt;
if(typeof data101 === "string"){
if(!(formats4.validate(data101))){
const err271 = {instancePath:instancePath+"/asylumApplication/fingerprintsTakenAt",schemaPath:"asylum-application.schema.json/properties/fingerprintsTakenAt/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err271];
}
else {
vErrors.push(err271);
}
errors++;
}
}
else {
const err272 = {instancePath:instancePath+"/asylumApplication/fingerprintsTakenAt",schemaPath:"asylum-application.schema.json/properties/fingerprintsTakenAt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err272];
}
else {
vErrors.push(err272);
}
errors++;
}
}
if(data94.unaccompaniedMinor !== undefined){
if(typeof data94.unaccompaniedMinor !== "boolean"){
const err273 = {instancePath:instancePath+"/asylumApplication/unaccompaniedMinor",schemaPath:"asylum-application.schema.json/properties/unaccompaniedMinor/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err273];
}
else {
vErrors.push(err273);
}
errors++;
}
}
if(data94.securityFlag !== undefined){
if(typeof data94.securityFlag !== "boolean"){
const err274 = {instancePath:instancePath+"/asylumApplication/securityFlag",schemaPath:"asylum-application.schema.json/properties/securityFlag/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err274];
}
else {
vErrors.push(err274);
}
errors++;
}
}
}
else {
const err275 = {instancePath:instancePath+"/asylumApplication",schemaPath:"asylum-application.schema.json/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err275];
}
else {
vErrors.push(err275);
}
errors++;
}
}
if(data.detention !== undefined){
let data104 = data.detention;
if(data104 && typeof data104 == "object" && !Array.isArray(data104)){
if(data104.number === undefined){
const err276 = {instancePath:instancePath+"/detention",schemaPath:"detention.schema.json/required",keyword:"required",params:{missingProperty: "number"},message:"must have required property '"+"number"+"'"};
if(vErrors === null){
vErrors = [err276];
}
else {
vErrors.push(err276);
}
errors++;
}
if(data104.from === undefined){
const err277 = {instancePath:instancePath+"/detention",schemaPath:"detention.schema.json/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'"};
if(vErrors === null){
vErrors = [err277];
}
else {
vErrors.push(err277);
}
errors++;
}
if(data104.ground === undefined){
const err278 = {instancePath:instancePath+"/detention",schemaPath:"detention.schema.json/required",keyword:"required",params:{missingProperty: "ground"},message:"must have required property '"+"ground"+"'"};
if(vErrors === null){
vErrors = [err278];
}
else {
vErrors.push(err278);
}
errors++;
}
if(data104.authority === undefined){
const err279 = {instancePath:instancePath+"/detention",schemaPath:"detention.schema.json/required",keyword:"required",params:{missingProperty: "authority"},message:"must have required property '"+"authority"+"'"};
if(vErrors === null){
vErrors = [err279];
}
else {
vErrors.push(err279);
}
errors++;
}
for(const key9 in data104){
if(!((((((key9 === "number") || (key9 === "from")) || (key9 === "until")) || (key9 === "ground")) || (key9 === "place")) || (key9 === "authority"))){
const err280 = {instancePath:instancePath+"/detention",schemaPath:"detention.schema.json/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err280];
}
else {
vErrors.push(err280);
}
errors++;
}
}
if(data104.number !== undefined){
let data105 = data104.number;
if(typeof data105 === "string"){
if(func1(data105) > 60){
const err281 = {instancePath:instancePath+"/detention/number",schemaPath:"detention.schema.json/properties/number/maxLength",keyword:"maxLength",params:{limit: 60},message:"must NOT have more than 60 characters"};
if(vErrors === null){
vErrors = [err281];
}
else {
vErrors.push(err281);
}
errors++;
}
if(func1(data105) < 1){
const err282 = {instancePath:instancePath+"/detention/number",schemaPath:"detention.schema.json/properties/number/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err282];
}
else {
vErrors.push(err282);
}
errors++;
}
}
else {
const err283 = {instancePath:instancePath+"/detention/number",schemaPath:"detention.schema.json/properties/number/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err283];
}
else {
vErrors.push(err283);
}
errors++;
}
}
if(data104.from !== undefined){
let data106 = data104.from;
if(typeof data106 === "string"){
if(!(formats4.validate(data106))){
const err284 = {instancePath:instancePath+"/detention/from",schemaPath:"detention.schema.json/properties/from/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err284];
}
else {
vErrors.push(err284);
}
errors++;
}
}
else {
const err285 = {instancePath:instancePath+"/detention/from",schemaPath:"detention.schema.json/properties/from/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err285];
}
else {
vErrors.push(err285);
}
errors++;
}
}
if(data104.until !== undefined){
let data107 = data104.until;
if(typeof data107 === "string"){
if(!(formats4.validate(data107))){
const err286 = {instancePath:instancePath+"/detention/until",schemaPath:"detention.schema.json/properties/until/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err286];
}
else {
vErrors.push(err286);
}
errors++;
}
}
else {
const err287 = {instancePath:instancePath+"/detention/until",schemaPath:"detention.schema.json/properties/until/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err287];
}
else {
vErrors.push(err287);
}
errors++;
}
}
if(data104.ground !== undefined){
let data108 = data104.ground;
if(typeof data108 !== "string"){
const err288 = {instancePath:instancePath+"/detention/ground",schemaPath:"detention.schema.json/properties/ground/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err288];
}
else {
vErrors.push(err288);
}
errors++;
}
if(!(((((data108 === "irregular-crossing") || (data108 === "illegal-stay")) || (data108 === "identity-unknown")) || (data108 === "removal")) || (data108 === "other"))){
const err289 = {instancePath:instancePath+"/detention/ground",schemaPath:"detention.schema.json/properties/ground/enum",keyword:"enum",params:{allowedValues: schema44.properties.ground.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err289];
}
else {
vErrors.push(err289);
}
errors++;
}
}
if(data104.place !== undefined){
let data109 = data104.place;
if(typeof data109 === "string"){
if(func1(data109) > 120){
const err290 = {instancePath:instancePath+"/detention/place",schemaPath:"detention.schema.json/properties/place/maxLength",keyword:"maxLength",params:{limit: 120},message:"must NOT have more than 120 characters"};
if(vErrors === null){
vErrors = [err290];
}
else {
vErrors.push(err290);
}
errors++;
}
if(func1(data109) < 1){
const err291 = {instancePath:instancePath+"/detention/place",schemaPath:"detention.schema.json/properties/place/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err291];
}
else {
vErrors.push(err291);
}
errors++;
}
}
else {
const err292 = {instancePath:instancePath+"/detention/place",schemaPath:"detention.schema.json/properties/place/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err292];
}
else {
vErrors.push(err292);
}
errors++;
}
}
if(data104.authority !== undefined){
let data110 = data104.authority;
if(typeof data110 === "string"){
if(func1(data110) > 80){
const err293 = {instancePath:instancePath+"/detention/authority",schemaPath:"detention.schema.json/properties/authority/maxLength",keyword:"maxLength",params:{limit: 80},message:"must NOT have more than 80 characters"};
if(vErrors === null){
vErrors = [err293];
}
else {
vErrors.push(err293);
}
errors++;
}
if(func1(data110) < 1){
const err294 = {instancePath:instancePath+"/detention/authority",schemaPath:"detention.schema.json/properties/authority/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err294];
}
else {
vErrors.push(err294);
}
errors++;
}
}
else {
const err295 = {instancePath:instancePath+"/detention/authority",schemaPath:"detention.schema.json/properties/authority/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err295];
}
else {
vErrors.push(err295);
}
errors++;
}
}
}
else {
const err296 = {instancePath:instancePath+"/detention",schemaPath:"detention.schema.json/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err296];
}
else {
vErrors.push(err296);
}
errors++;
}
}
if(data.borderRefusal !== undefined){
let data111 = data.borderRefusal;
if(data111 && typeof data111 == "object" && !Array.isArray(data111)){
if(data111.number === undefined){
const err297 = {instancePath:instancePath+"/borderRefusal",schemaPath:"border-refusal.schema.json/required",keyword:"required",params:{missingProperty: "number"},message:"must have required property '"+"number"+"'"};
if(vErrors === null){
vErrors = [err297];
}
else {
vErrors.push(err297);
}
errors++;
}
if(data111.at === undefined){
const err298 = {instancePath:instancePath+"/borderRefusal",schemaPath:"border-refusal.schema.json/required",keyword:"required",params:{missingProperty: "at"},message:"must have required property '"+"at"+"'"};
if(vErrors === null){
vErrors = [err298];
}
else {
vErrors.push(err298);
}
errors++;
}
if(data111.crossingPoint === undefined){
const err299 = {instancePath:instancePath+"/borderRefusal",schemaPath:"border-refusal.schema.json/required",keyword:"required",params:{missingProperty: "crossingPoint"},message:"must have required property '"+"crossingPoint"+"'"};
if(vErrors === null){
vErrors = [err299];
}
else {
vErrors.push(err299);
}
errors++;
}
if(data111.authority === undefined){
const err300 = {instancePath:instancePath+"/borderRefusal",schemaPath:"border-refusal.schema.json/required",keyword:"required",params:{missingProperty: "authority"},message:"must have required property '"+"authority"+"'"};
if(vErrors === null){
vErrors = [err300];
}
else {
vErrors.push(err300);
}
errors++;
}
if(data111.reasons === undefined){
const err301 = {instancePath:instancePath+"/borderRefusal",schemaPath:"border-refusal.schema.json/required",keyword:"required",params:{missingProperty: "reasons"},message:"must have required property '"+"reasons"+"'"};
if(vErrors === null){
vErrors = [err301];
}
else {
vErrors.push(err301);
}
errors++;
}
for(const key10 in data111){
if(!((((((((key10 === "number") || (key10 === "at")) || (key10 === "crossingPoint")) || (key10 === "authority")) || (key10 === "reasons")) || (key10 === "stayDays")) || (key10 === "appealed")) || (key10 === "returnedTo"))){
const err302 = {instancePath:instancePath+"/borderRefusal",schemaPath:"border-refusal.schema.json/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err302];
}
else {
vErrors.push(err302);
}
errors++;
}
}
if(data111.number !== undefined){
let data112 = data111.number;
if(typeof data112 === "string"){
if(func1(data112) > 80){
const err303 = {instancePath:instancePath+"/borderRefusal/number",schemaPath:"border-refusal.schema.json/properties/number/maxLength",keyword:"maxLength",params:{limit: 80},message:"must NOT have more than 80 characters"};
if(vErrors === null){
vErrors = [err303];
}
else {
vErrors.push(err303);
}
errors++;
}
if(func1(data112) < 1){
const err304 = {instancePath:instancePath+"/borderRefusal/number",schemaPath:"border-refusal.schema.json/properties/number/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err304];
}
else {
vErrors.push(err304);
}
errors++;
}
}
else {
const err305 = {instancePath:instancePath+"/borderRefusal/number",schemaPath:"border-refusal.schema.json/properties/number/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err305];
}
else {
vErrors.push(err305);
}
errors++;
}
}
if(data111.at !== undefined){
let data113 = data111.at;
if(typeof data113 === "string"){
if(!(formats4.validate(data113))){
const err306 = {instancePath:instancePath+"/borderRefusal/at",schemaPath:"border-refusal.schema.json/properties/at/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err306];
}
else {
vErrors.push(err306);
}
errors++;
}
}
else {
const err307 = {instancePath:instancePath+"/borderRefusal/at",schemaPath:"border-refusal.schema.json/properties/at/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err307];
}
else {
vErrors.push(err307);
}
errors++;
}
}
if(data111.crossingPoint !== undefined){
let data114 = data111.crossingPoint;
if(typeof data114 === "string"){
if(func1(data114) > 200){
const err308 = {instancePath:instancePath+"/borderRefusal/crossingPoint",schemaPath:"border-refusal.schema.json/properties/crossingPoint/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err308];
}
else {
vErrors.push(err308);
}
errors++;
}
if(func1(data114) < 1){
const err309 = {instancePath:instancePath+"/borderRefusal/crossingPoint",schemaPath:"border-refusal.schema.json/properties/crossingPoint/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err309];
}
else {
vErrors.push(err309);
}
errors++;
}
}
else {
const err310 = {instancePath:instancePath+"/borderRefusal/crossingPoint",schemaPath:"border-refusal.schema.json/properties/crossingPoint/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err310];
}
else {
vErrors.push(err310);
}
errors++;
}
}
if(data111.authority !== undefined){
let data115 = data111.authority;
if(typeof data115 === "string"){
if(func1(data115) > 200){
const err311 = {instancePath:instancePath+"/borderRefusal/authority",schemaPath:"border-refusal.schema.json/properties/authority/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err311];
}
else {
vErrors.push(err311);
}
errors++;
}
if(func1(data115) < 1){
const err312 = {instancePath:instancePath+"/borderRefusal/authority",schemaPath:"border-refusal.schema.json/properties/authority/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err312];
}
else {
vErrors.push(err312);
}
errors++;
}
}
else {
const err313 = {instancePath:instancePath+"/borderRefusal/authority",schemaPath:"border-refusal.schema.json/properties/authority/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err313];
}
else {
vErrors.push(err313);
}
errors++;
}
}
if(data111.reasons !== undefined){
let data116 = data111.reasons;
if(Array.isArray(data116)){
if(data116.length > 10){
const err314 = {instancePath:instancePath+"/borderRefusal/reasons",schemaPath:"border-refusal.schema.json/properties/reasons/maxItems",keyword:"maxItems",params:{limit: 10},message:"must NOT have more than 10 items"};
if(vErrors === null){
vErrors = [err314];
}
else {
vErrors.push(err314);
}
errors++;
}
if(data116.length < 1){
const err315 = {instancePath:instancePath+"/borderRefusal/reasons",schemaPath:"border-refusal.schema.json/properties/reasons/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err315];
}
else {
vErrors.push(err315);
}
errors++;
}
const len7 = data116.length;
for(let i7=0; i7<len7; i7++){
let data117 = data116[i7];
if(typeof data117 === "string"){
if(!pattern7.test(data117)){
const err316 = {instancePath:instancePath+"/borderRefusal/reasons/" + i7,schemaPath:"border-refusal.schema.json/properties/reasons/items/pattern",keyword:"pattern",params:{pattern: "^[A-J]$"},message:"must match pattern \""+"^[A-J]$"+"\""};
if(vErrors === null){
vErrors = [err316];
}
else {
vErrors.push(err316);
}
errors++;
}
}
else {
const err317 = {instancePath:instancePath+"/borderRefusal/reasons/" + i7,schemaPath:"border-refusal.schema.json/properties/reasons/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err317];
}
else {
vErrors.push(err317);
}
errors++;
}
}
}
else {
const err318 = {instancePath:instancePath+"/borderRefusal/reasons",schemaPath:"border-refusal.schema.json/properties/reasons/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err318];
}
else {
vErrors.push(err318);
}
errors++;
}
}
if(data111.stayDays !== undefined){
let data118 = data111.stayDays;
if(!(((typeof data118 == "number") && (!(data118 % 1) && !isNaN(data118))) && (isFinite(data118)))){
const err319 = {instancePath:instancePath+"/borderRefusal/stayDays",schemaPath:"border-refusal.schema.json/properties/stayDays/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err319];
}
else {
vErrors.push(err319);
}
errors++;
}
if((typeof data118 == "number") && (isFinite(data118))){
if(data118 > 3660 || isNaN(data118)){
const err320 = {instancePath:instancePath+"/borderRefusal/stayDays",schemaPath:"border-refusal.schema.json/properties/stayDays/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3660},message:"must be <= 3660"};
if(vErrors === null){
vErrors = [err320];
}
else {
vErrors.push(err320);
}
errors++;
}
if(data118 < 0 || isNaN(data118)){
const err321 = {instancePath:instancePath+"/borderRefusal/stayDays",schemaPath:"border-refusal.schema.json/properties/stayDays/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err321];
}
else {
vErrors.push(err321);
}
errors++;
}
}
}
if(data111.appealed !== undefined){
if(typeof data111.appealed !== "boolean"){
const err322 = {instancePath:instancePath+"/borderRefusal/appealed",schemaPath:"border-refusal.schema.json/properties/appealed/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err322];
}
else {
vErrors.push(err322);
}
errors++;
}
}
if(data111.returnedTo !== undefined){
let data120 = data111.returnedTo;
if(typeof data120 === "string"){
if(!pattern6.test(data120)){
const err323 = {instancePath:instancePath+"/borderRefusal/returnedTo",schemaPath:"border-refusal.schema.json/properties/returnedTo/pattern",keyword:"pattern",params:{pattern: "^[A-Z]{3}$"},message:"must match pattern \""+"^[A-Z]{3}$"+"\""};
if(vErrors === null){
vErrors = [err323];
}
else {
vErrors.push(err323);
}
errors++;
}
}
else {
const err324 = {instancePath:instancePath+"/borderRefusal/returnedTo",schemaPath:"border-refusal.schema.json/properties/returnedTo/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err324];
}
else {
vErrors.push(err324);
}
errors++;
}
}
}
else {
const err325 = {instancePath:instancePath+"/borderRefusal",schemaPath:"border-refusal.schema.json/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err325];
}
else {
vErrors.push(err325);
}
errors++;
}
}
if(data.irregularCrossing !== undefined){
let data121 = data.irregularCrossing;
if(data121 && typeof data121 == "object" && !Array.isArray(data121)){
if(data121.number === undefined){
const err326 = {instancePath:instancePath+"/irregularCrossing",schemaPath:"irregular-crossing.schema.json/required",keyword:"required",params:{missingProperty: "number"},message:"must have required property '"+"number"+"'"};
if(vErrors === null){
vErrors = [err326];
}
else {
vErrors.push(err326);
}
errors++;
}
if(data121.at === undefined){
const err327 = {instancePath:instancePath+"/irregularCrossing",schemaPath:"irregular-crossing.schema.json/required",keyword:"required",params:{missingProperty: "at"},message:"must have required property '"+"at"+"'"};
if(vErrors === null){
vErrors = [err327];
}
else {
vErrors.push(err327);
}
errors++;
}
if(data121.place === undefined){
const err328 = {instancePath:instancePath+"/irregularCrossing",schemaPath:"irregular-crossing.schema.json/required",keyword:"required",params:{missingProperty: "place"},message:"must have required property '"+"place"+"'"};
if(vErrors === null){
vErrors = [err328];
}
else {
vErrors.push(err328);
}
errors++;
}
if(data121.memberState === undefined){
const err329 = {instancePath:instancePath+"/irregularCrossing",schemaPath:"irregular-crossing.schema.json/required",keyword:"required",params:{missingProperty: "memberState"},message:"must have required property '"+"memberState"+"'"};
if(vErrors === null){
vErrors = [err329];
}
else {
vErrors.push(err329);
}
errors++;
}
for(const key11 in data121){
if(!((((((((key11 === "number") || (key11 === "at")) || (key11 === "place")) || (key11 === "memberState")) || (key11 === "authority")) || (key11 === "route")) || (key11 === "fingerprintsTakenAt")) || (key11 === "unaccompaniedMinor"))){
const err330 = {instancePath:instancePath+"/irregularCrossing",schemaPath:"irregular-crossing.schema.json/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err330];
}
else {
vErrors.push(err330);
}
errors++;
}
}
if(data121.number !== undefined){
let data122 = data121.number;
if(typeof data122 === "string"){
if(func1(data122) > 80){
const err331 = {instancePath:instancePath+"/irregularCrossing/number",schemaPath:"irregular-crossing.schema.json/properties/number/maxLength",keyword:"maxLength",params:{limit: 80},message:"must NOT have more than 80 characters"};
if(vErrors === null){
vErrors = [err331];
}
else {
vErrors.push(err331);
}
errors++;
}
if(func1(data122) < 1){
const err332 = {instancePath:instancePath+"/irregularCrossing/number",schemaPath:"irregular-crossing.schema.json/properties/number/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err332];
}
else {
vErrors.push(err332);
}
errors++;
}
}
else {
const err333 = {instancePath:instancePath+"/irregularCrossing/number",schemaPath:"irregular-crossing.schema.json/properties/number/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err333];
}
else {
vErrors.push(err333);
}
errors++;
}
}
if(data121.at !== undefined){
let data123 = data121.at;
if(typeof data123 === "string"){
if(!(formats4.validate(data123))){
const err334 = {instancePath:instancePath+"/irregularCrossing/at",schemaPath:"irregular-crossing.schema.json/properties/at/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err334];
}
else {
vErrors.push(err334);
}
errors++;
}
}
else {
const err335 = {instancePath:instancePath+"/irregularCrossing/at",schemaPath:"irregular-crossing.schema.json/properties/at/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err335];
}
else {
vErrors.push(err335);
}
errors++;
}
}
if(data121.place !== undefined){
let data124 = data121.place;
if(typeof data124 === "string"){
if(func1(data124) > 200){
const err336 = {instancePath:instancePath+"/irregularCrossing/place",schemaPath:"irregular-crossing.schema.json/properties/place/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err336];
}
else {
vErrors.push(err336);
}
errors++;
}
if(func1(data124) < 1){
const err337 = {instancePath:instancePath+"/irregularCrossing/place",schemaPath:"irregular-crossing.schema.json/properties/place/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err337];
}
else {
vErrors.push(err337);
}
errors++;
}
}
else {
const err338 = {instancePath:instancePath+"/irregularCrossing/place",schemaPath:"irregular-crossing.schema.json/properties/place/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err338];
}
else {
vErrors.push(err338);
}
errors++;
}
}
if(data121.memberState !== undefined){
let data125 = data121.memberState;
if(typeof data125 === "string"){
if(!pattern6.test(data125)){
const err339 = {instancePath:instancePath+"/irregularCrossing/memberState",schemaPath:"irregular-crossing.schema.json/properties/memberState/pattern",keyword:"pattern",params:{pattern: "^[A-Z]{3}$"},message:"must match pattern \""+"^[A-Z]{3}$"+"\""};
if(vErrors === null){
vErrors = [err339];
}
else {
vErrors.push(err339);
}
errors++;
}
}
else {
const err340 = {instancePath:instancePath+"/irregularCrossing/memberState",schemaPath:"irregular-crossing.schema.json/properties/memberState/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err340];
}
else {
vErrors.push(err340);
}
errors++;
}
}
if(data121.authority !== undefined){
let data126 = data121.authority;
if(typeof data126 === "string"){
if(func1(data126) > 200){
const err341 = {instancePath:instancePath+"/irregularCrossing/authority",schemaPath:"irregular-crossing.schema.json/properties/authority/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err341];
}
else {
vErrors.push(err341);
}
errors++;
}
if(func1(data126) < 1){
const err342 = {instancePath:instancePath+"/irregularCrossing/authority",schemaPath:"irregular-crossing.schema.json/properties/authority/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err342];
}
else {
vErrors.push(err342);
}
errors++;
}
}
else {
const err343 = {instancePath:instancePath+"/irregularCrossing/authority",schemaPath:"irregular-crossing.schema.json/properties/authority/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err343];
}
else {
vErrors.push(err343);
}
errors++;
}
}
if(data121.route !== undefined){
let data127 = data121.route;
if(typeof data127 !== "string"){
const err344 = {instancePath:instancePath+"/irregularCrossing/route",schemaPath:"irregular-crossing.schema.json/properties/route/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err344];
}
else {
vErrors.push(err344);
}
errors++;
}
if(!((((data127 === "land") || (data127 === "sea")) || (data127 === "air")) || (data127 === "internal-border"))){
const err345 = {instancePath:instancePath+"/irregularCrossing/route",schemaPath:"irregular-crossing.schema.json/properties/route/enum",keyword:"enum",params:{allowedValues: schema53.properties.route.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err345];
}
else {
vErrors.push(err345);
}
errors++;
}
}
if(data121.fingerprintsTakenAt !== undefined){
let data128 = data121.fingerprintsTakenAt;
if(typeof data128 === "string"){
if(!(formats4.validate(data128))){
const err346 = {instancePath:instancePath+"/irregularCrossing/fingerprintsTakenAt",schemaPath:"irregular-crossing.schema.json/properties/fingerprintsTakenAt/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err346];
}
else {
vErrors.push(err346);
}
errors++;
}
}
else {
const err347 = {instancePath:instancePath+"/irregularCrossing/fingerprintsTakenAt",schemaPath:"irregular-crossing.schema.json/properties/fingerprintsTakenAt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err347];
}
else {
vErrors.push(err347);
}
errors++;
}
}
if(data121.unaccompaniedMinor !== undefined){
if(typeof data121.unaccompaniedMinor !== "boolean"){
const err348 = {instancePath:instancePath+"/irregularCrossing/unaccompaniedMinor",schemaPath:"irregular-crossing.schema.json/properties/unaccompaniedMinor/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err348];
}
else {
vErrors.push(err348);
}
errors++;
}
}
}
else {
const err349 = {instancePath:instancePath+"/irregularCrossing",schemaPath:"irregular-crossing.schema.json/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err349];
}
else {
vErrors.push(err349);
}
errors++;
}
}
if(data.returnConfirmation !== undefined){
let data130 = data.returnConfirmation;
if(data130 && typeof data130 == "object" && !Array.isArray(data130)){
if(data130.returnDecision === undefined){
const err350 = {instancePath:instancePath+"/returnConfirmation",schemaPath:"return-confirmation.schema.json/required",keyword:"required",params:{missingProperty: "returnDecision"},message:"must have required property '"+"returnDecision"+"'"};
if(vErrors === null){
vErrors = [err350];
}
else {
vErrors.push(err350);
}
errors++;
}
if(data130.at === undefined){
const err351 = {instancePath:instancePath+"/returnConfirmation",schemaPath:"return-confirmation.schema.json/required",keyword:"required",params:{missingProperty: "at"},message:"must have required property '"+"at"+"'"};
if(vErrors === null){
vErrors = [err351];
}
else {
vErrors.push(err351);
}
errors++;
}
if(data130.removed === undefined){
const err352 = {instancePath:instancePath+"/returnConfirmation",schemaPath:"return-confirmation.schema.json/required",keyword:"required",params:{missingProperty: "removed"},message:"must have required property '"+"removed"+"'"};
if(vErrors === null){
vErrors = [err352];
}
else {
vErrors.push(err352);
}
errors++;
}
for(const key12 in data130){
if(!(((((((key12 === "returnDecision") || (key12 === "at")) || (key12 === "place")) || (key12 === "removed")) || (key12 === "destination")) || (key12 === "authority")) || (key12 === "entryBan"))){
const err353 = {instancePath:instancePath+"/returnConfirmation",schemaPath:"return-confirmation.schema.json/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err353];
}
else {
vErrors.push(err353);
}
errors++;
}
}
if(data130.returnDecision !== undefined){
let data131 = data130.returnDecision;
if(typeof data131 === "string"){
if(func1(data131) > 80){
const err354 = {instancePath:instancePath+"/returnConfirmation/returnDecision",schemaPath:"return-confirmation.schema.json/properties/returnDecision/maxLength",keyword:"maxLength",params:{limit: 80},message:"must NOT have more than 80 characters"};
if(vErrors === null){
vErrors = [err354];
}
else {
vErrors.push(err354);
}
errors++;
}
if(func1(data131) < 1){
const err355 = {instancePath:instancePath+"/returnConfirmation/returnDecision",schemaPath:"return-confirmation.schema.json/properties/returnDecision/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err355];
}
else {
vErrors.push(err355);
}
errors++;
}
}
else {
const err356 = {instancePath:instancePath+"/returnConfirmation/returnDecision",schemaPath:"return-confirmation.schema.json/properties/returnDecision/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err356];
}
else {
vErrors.push(err356);
}
errors++;
}
}
if(data130.at !== undefined){
let data132 = data130.at;
if(typeof data132 === "string"){
if(!(formats4.validate(data132))){
const err357 = {instancePath:instancePath+"/returnConfirmation/at",schemaPath:"return-confirmation.schema.json/properties/at/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err357];
}
else {
vErrors.push(err357);
}
errors++;
}
}
else {
const err358 = {instancePath:instancePath+"/returnConfirmation/at",schemaPath:"return-confirmation.schema.json/properties/at/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err358];
}
else {
vErrors.push(err358);
}
errors++;
}
}
if(data130.place !== undefined){
let data133 = data130.place;
if(typeof data133 === "string"){
if(func1(data133) > 200){
const err359 = {instancePath:instancePath+"/returnConfirmation/place",schemaPath:"return-confirmation.schema.json/properties/place/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err359];
}
else {
vErrors.push(err359);
}
errors++;
}
if(func1(data133) < 1){
const err360 = {instancePath:instancePath+"/returnConfirmation/place",schemaPath:"return-confirmation.schema.json/properties/place/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err360];
}
else {
vErrors.push(err360);
}
errors++;
}
}
else {
const err361 = {instancePath:instancePath+"/returnConfirmation/place",schemaPath:"return-confirmation.schema.json/properties/place/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err361];
}
else {
vErrors.push(err361);
}
errors++;
}
}
if(data130.removed !== undefined){
if(typeof data130.removed !== "boolean"){
const err362 = {instancePath:instancePath+"/returnConfirmation/removed",schemaPath:"return-confirmation.schema.json/properties/removed/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err362];
}
else {
vErrors.push(err362);
}
errors++;
}
}
if(data130.destination !== undefined){
let data135 = data130.destination;
if(typeof data135 === "string"){
if(!pattern6.test(data135)){
const err363 = {instancePath:instancePath+"/returnConfirmation/destination",schemaPath:"return-confirmation.schema.json/properties/destination/pattern",keyword:"pattern",params:{pattern: "^[A-Z]{3}$"},message:"must match pattern \""+"^[A-Z]{3}$"+"\""};
if(vErrors === null){
vErrors = [err363];
}
else {
vErrors.push(err363);
}
errors++;
}
}
else {
const err364 = {instancePath:instancePath+"/returnConfirmation/destination",schemaPath:"return-confirmation.schema.json/properties/destination/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err364];
}
else {
vErrors.push(err364);
}
errors++;
}
}
if(data130.authority !== undefined){
let data136 = data130.authority;
if(typeof data136 === "string"){
if(func1(data136) > 200){
const err365 = {instancePath:instancePath+"/returnConfirmation/authority",schemaPath:"return-confirmation.schema.json/properties/authority/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err365];
}
else {
vErrors.push(err365);
}
errors++;
}
if(func1(data136) < 1){
const err366 = {instancePath:instancePath+"/returnConfirmation/authority",schemaPath:"return-confirmation.schema.json/properties/authority/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err366];
}
else {
vErrors.push(err366);
}
errors++;
}
}
else {
const err367 = {instancePath:instancePath+"/returnConfirmation/authority",schemaPath:"return-confirmation.schema.json/properties/authority/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err367];
}
else {
vErrors.push(err367);
}
errors++;
}
}
if(data130.entryBan !== undefined){
if(typeof data130.entryBan !== "boolean"){
const err368 = {instancePath:instancePath+"/returnConfirmation/entryBan",schemaPath:"return-confirmation.schema.json/properties/entryBan/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err368];
}
else {
vErrors.push(err368);
}
errors++;
}
}
}
else {
const err369 = {instancePath:instancePath+"/returnConfirmation",schemaPath:"return-confirmation.schema.json/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err369];
}
else {
vErrors.push(err369);
}
errors++;
}
}
if(data.personAlert !== undefined){
let data138 = data.personAlert;
if(data138 && typeof data138 == "object" && !Array.isArray(data138)){
if(data138.number === undefined){
const err370 = {instancePath:instancePath+"/personAlert",schemaPath:"person-alert.schema.json/required",keyword:"required",params:{missingProperty: "number"},message:"must have required property '"+"number"+"'"};
if(vErrors === null){
vErrors = [err370];
}
else {
vErrors.push(err370);
}
errors++;
}
if(data138.category === undefined){
const err371 = {instancePath:instancePath+"/personAlert",schemaPath:"person-alert.schema.json/required",keyword:"required",params:{missingProperty: "category"},message:"must have required property '"+"category"+"'"};
if(vErrors === null){
vErrors = [err371];
}
else {
vErrors.push(err371);
}
errors++;
}
if(data138.action === undefined){
const err372 = {instancePath:instancePath+"/personAlert",schemaPath:"person-alert.schema.json/required",keyword:"required",params:{missingProperty: "action"},message:"must have required property '"+"action"+"'"};
if(vErrors === null){
vErrors = [err372];
}
else {
vErrors.push(err372);
}
errors++;
}
if(data138.authority === undefined){
const err373 = {instancePath:instancePath+"/personAlert",schemaPath:"person-alert.schema.json/required",keyword:"required",params:{missingProperty: "authority"},message:"must have required property '"+"authority"+"'"};
if(vErrors === null){
vErrors = [err373];
}
else {
vErrors.push(err373);
}
errors++;
}
if(data138.decidedOn === undefined){
const err374 = {instancePath:instancePath+"/personAlert",schemaPath:"person-alert.schema.json/required",keyword:"required",params:{missingProperty: "decidedOn"},message:"must have required property '"+"decidedOn"+"'"};
if(vErrors === null){
vErrors = [err374];
}
else {
vErrors.push(err374);
}
errors++;
}
for(const key13 in data138){
if(!(func5.call(schema66.properties, key13))){
const err375 = {instancePath:instancePath+"/personAlert",schemaPath:"person-alert.schema.json/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err375];
}
else {
vErrors.push(err375);
}
errors++;
}
}
if(data138.number !== undefined){
let data139 = data138.number;
if(typeof data139 === "string"){
if(func1(data139) > 80){
const err376 = {instancePath:instancePath+"/personAlert/number",schemaPath:"person-alert.schema.json/properties/number/maxLength",keyword:"maxLength",params:{limit: 80},message:"must NOT have more than 80 characters"};
if(vErrors === null){
vErrors = [err376];
}
else {
vErrors.push(err376);
}
errors++;
}
if(func1(data139) < 1){
const err377 = {instancePath:instancePath+"/personAlert/number",schemaPath:"person-alert.schema.json/properties/number/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err377];
}
else {
vErrors.push(err377);
}
errors++;
}
}
else {
const err378 = {instancePath:instancePath+"/personAlert/number",schemaPath:"person-alert.schema.json/properties/number/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err378];
}
else {
vErrors.push(err378);
}
errors++;
}
}
if(data138.category !== undefined){
let data140 = data138.category;
if(typeof data140 !== "string"){
const err379 = {instancePath:instancePath+"/personAlert/category",schemaPath:"person-alert.schema.json/properties/category/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err379];
}
else {
vErrors.push(err379);
}
errors++;
}
if(!((((((((data140 === "26") || (data140 === "32(1)(a)")) || (data140 === "32(1)(b)")) || (data140 === "32(1)(c)")) || (data140 === "32(1)(d)")) || (data140 === "32(1)(e)")) || (data140 === "34")) || (data140 === "36"))){
const err380 = {instancePath:instancePath+"/personAlert/category",schemaPath:"person-alert.schema.json/properties/category/enum",keyword:"enum",params:{allowedValues: schema66.properties.category.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err380];
}
else {
vErrors.push(err380);
}
errors++;
}
}
if(data138.reason !== undefined){
let data141 = data138.reason;
if(typeof data141 === "string"){
if(func1(data141) > 400){
const err381 = {instancePath:instancePath+"/personAlert/reason",schemaPath:"person-alert.schema.json/properties/reason/maxLength",keyword:"maxLength",params:{limit: 400},message:"must NOT have more than 400 characters"};
if(vErrors === null){
vErrors = [err381];
}
else {
vErrors.push(err381);
}
errors++;
}
if(func1(data141) < 1){
const err382 = {instancePath:instancePath+"/personAlert/reason",schemaPath:"person-alert.schema.json/properties/reason/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err382];
}
else {
vErrors.push(err382);
}
errors++;
}
}
else {
const err383 = {instancePath:instancePath+"/personAlert/reason",schemaPath:"person-alert.schema.json/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err383];
}
else {
vErrors.push(err383);
}
errors++;
}
}
if(data138.action !== undefined){
let data142 = data138.action;
if(typeof data142 !== "string"){
const err384 = {instancePath:instancePath+"/personAlert/action",schemaPath:"person-alert.schema.json/properties/action/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err384];
}
else {
vErrors.push(err384);
}
errors++;
}
if(!((((((data142 === "arrest") || (data142 === "place-under-protection")) || (data142 === "communicate-whereabouts")) || (data142 === "discreet-check")) || (data142 === "inquiry-check")) || (data142 === "specific-check"))){
const err385 = {instancePath:instancePath+"/personAlert/action",schemaPath:"person-alert.schema.json/properties/action/enum",keyword:"enum",params:{allowedValues: schema66.properties.action.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err385];
}
else {
vErrors.push(err385);
}
errors++;
}
}
if(data138.authority !== undefined){
let data143 = data138.authority;
if(typeof data143 === "string"){
if(func1(data143) > 200){
const err386 = {instancePath:instancePath+"/personAlert/authority",schemaPath:"person-alert.schema.json/properties/authority/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err386];
}
else {
vErrors.push(err386);
}
errors++;
}
if(func1(data143) < 1){
const err387 = {instancePath:instancePath+"/personAlert/authority",schemaPath:"person-alert.schema.json/properties/authority/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err387];
}
else {
vErrors.push(err387);
}
errors++;
}
}
else {
const err388 = {instancePath:instancePath+"/personAlert/authority",schemaPath:"person-alert.schema.json/properties/authority/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err388];
}
else {
vErrors.push(err388);
}
errors++;
}
}
if(data138.decidedOn !== undefined){
let data144 = data138.decidedOn;
if(typeof data144 === "string"){
if(!(formats0.validate(data144))){
const err389 = {instancePath:instancePath+"/personAlert/decidedOn",schemaPath:"person-alert.schema.json/properties/decidedOn/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err389];
}
else {
vErrors.push(err389);
}
errors++;
}
}
else {
const err390 = {instancePath:instancePath+"/personAlert/decidedOn",schemaPath:"person-alert.schema.json/properties/decidedOn/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err390];
}
else {
vErrors.push(err390);
}
errors++;
}
}
if(data138.validUntil !== undefined){
let data145 = data138.validUntil;
if(typeof data145 === "string"){
if(!(formats0.validate(data145))){
const err391 = {instancePath:instancePath+"/personAlert/validUntil",schemaPath:"person-alert.schema.json/properties/validUntil/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err391];
}
else {
vErrors.push(err391);
}
errors++;
}
}
else {
const err392 = {instancePath:instancePath+"/personAlert/validUntil",schemaPath:"person-alert.schema.json/properties/validUntil/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err392];
}
else {
vErrors.push(err392);
}
errors++;
}
}
if(data138.missingSince !== undefined){
let data146 = data138.missingSince;
if(typeof data146 === "string"){
if(!(formats0.validate(data146))){
const err393 = {instancePath:instancePath+"/personAlert/missingSince",schemaPath:"person-alert.schema.json/properties/missingSince/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err393];
}
else {
vErrors.push(err393);
}
errors++;
}
}
else {
const err394 = {instancePath:instancePath+"/personAlert/missingSince",schemaPath:"person-alert.schema.json/properties/missingSince/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err394];
}
else {
vErrors.push(err394);
}
errors++;
}
}
if(data138.offence !== undefined){
let data147 = data138.offence;
if(typeof data147 === "string"){
if(func1(data147) > 200){
const err395 = {instancePath:instancePath+"/personAlert/offence",schemaPath:"person-alert.schema.json/properties/offence/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err395];
}
else {
vErrors.push(err395);
}
errors++;
}
if(func1(data147) < 1){
const err396 = {instancePath:instancePath+"/personAlert/offence",schemaPath:"person-alert.schema.json/properties/offence/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err396];
}
else {
vErrors.push(err396);
}
errors++;
}
}
else {
const err397 = {instancePath:instancePath+"/personAlert/offence",schemaPath:"person-alert.schema.json/properties/offence/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err397];
}
else {
vErrors.push(err397);
}
errors++;
}
}
if(data138.warnings !== undefined){
let data148 = data138.warnings;
if(Array.isArray(data148)){
if(data148.length > 6){
const err398 = {instancePath:instancePath+"/personAlert/warnings",schemaPath:"person-alert.schema.json/properties/warnings/maxItems",keyword:"maxItems",params:{limit: 6},message:"must NOT have more than 6 items"};
if(vErrors === null){
vErrors = [err398];
}
else {
vErrors.push(err398);
}
errors++;
}
if(data148.length < 1){
const err399 = {instancePath:instancePath+"/personAlert/warnings",schemaPath:"person-alert.schema.json/properties/warnings/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err399];
}
else {
vErrors.push(err399);
}
errors++;
}
const len8 = data148.length;
for(let i8=0; i8<len8; i8++){
let data149 = data148[i8];
if(typeof data149 !== "string"){
const err400 = {instancePath:instancePath+"/personAlert/warnings/" + i8,schemaPath:"person-alert.schema.json/properties/warnings/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err400];
}
else {
vErrors.push(err400);
}
errors++;
}
if(!((((((data149 === "armed") || (data149 === "violent")) || (data149 === "absconded")) || (data149 === "suicide-risk")) || (data149 === "health-threat")) || (data149 === "terrorism-related"))){
const err401 = {instancePath:instancePath+"/personAlert/warnings/" + i8,schemaPath:"person-alert.schema.json/properties/warnings/items/enum",keyword:"enum",params:{allowedValues: schema66.properties.warnings.items.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err401];
}
else {
vErrors.push(err401);
}
errors++;
}
}
}
else {
const err402 = {instancePath:instancePath+"/personAlert/warnings",schemaPath:"person-alert.schema.json/properties/warnings/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err402];
}
else {
vErrors.push(err402);
}
errors++;
}
}
if(data138.physicalFeatures !== undefined){
let data150 = data138.physicalFeatures;
if(typeof data150 === "string"){
if(func1(data150) > 400){
const err403 = {instancePath:instancePath+"/personAlert/physicalFeatures",schemaPath:"person-alert.schema.json/properties/physicalFeatures/maxLength",keyword:"maxLength",params:{limit: 400},message:"must NOT have more than 400 characters"};
if(vErrors === null){
vErrors = [err403];
}
else {
vErrors.push(err403);
}
errors++;
}
if(func1(data150) < 1){
const err404 = {instancePath:instancePath+"/personAlert/physicalFeatures",schemaPath:"person-alert.schema.json/properties/physicalFeatures/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err404];
}
else {
vErrors.push(err404);
}
errors++;
}
}
else {
const err405 = {instancePath:instancePath+"/personAlert/physicalFeatures",schemaPath:"person-alert.schema.json/properties/physicalFeatures/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err405];
}
else {
vErrors.push(err405);
}
errors++;
}
}
if(data138.documentCopies !== undefined){
let data151 = data138.documentCopies;
if(Array.isArray(data151)){
if(data151.length > 20){
const err406 = {instancePath:instancePath+"/personAlert/documentCopies",schemaPath:"person-alert.schema.json/properties/documentCopies/maxItems",keyword:"maxItems",params:{limit: 20},message:"must NOT have more than 20 items"};
if(vErrors === null){
vErrors = [err406];
}
else {
vErrors.push(err406);
}
errors++;
}
if(data151.length < 1){
const err407 = {instancePath:instancePath+"/personAlert/documentCopies",schemaPath:"person-alert.schema.json/properties/documentCopies/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err407];
}
else {
vErrors.push(err407);
}
errors++;
}
const len9 = data151.length;
for(let i9=0; i9<len9; i9++){
let data152 = data151[i9];
if(typeof data152 === "string"){
if(func1(data152) > 80){
const err408 = {instancePath:instancePath+"/personAlert/documentCopies/" + i9,schemaPath:"person-alert.schema.json/properties/documentCopies/items/maxLength",keyword:"maxLength",params:{limit: 80},message:"must NOT have more than 80 characters"};
if(vErrors === null){
vErrors = [err408];
}
else {
vErrors.push(err408);
}
errors++;
}
if(func1(data152) < 1){
const err409 = {instancePath:instancePath+"/personAlert/documentCopies/" + i9,schemaPath:"person-alert.schema.json/properties/documentCopies/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err409];
}
else {
vErrors.push(err409);
}
errors++;
}
}
else {
const err410 = {instancePath:instancePath+"/personAlert/documentCopies/" + i9,schemaPath:"person-alert.schema.json/properties/documentCopies/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err410];
}
else {
vErrors.push(err410);
}
errors++;
}
}
}
else {
const err411 = {instancePath:instancePath+"/personAlert/documentCopies",schemaPath:"person-alert.schema.json/properties/documentCopies/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err411];
}
else {
vErrors.push(err411);
}
errors++;
}
}
}
else {
const err412 = {instancePath:instancePath+"/personAlert",schemaPath:"person-alert.schema.json/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err412];
}
else {
vErrors.push(err412);
}
errors++;
}
}
if(data.documentReport !== undefined){
if(!(validate33(data.documentReport, {instancePath:instancePath+"/documentReport",parentData:data,parentDataProperty:"documentReport",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
errors = vErrors.length;
}
}
if(data.biometricEnrolment !== undefined){
if(!(validate24(data.biometricEnrolment, {instancePath:instancePath+"/biometricEnrolment",parentData:data,parentDataProperty:"biometricEnrolment",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data.personalFile !== undefined){
let data155 = data.personalFile;
if(data155 && typeof data155 == "object" && !Array.isArray(data155)){
if(data155.number === undefined){
const err413 = {instancePath:instancePath+"/personalFile",schemaPath:"personal-file.schema.json/required",keyword:"required",params:{missingProperty: "number"},message:"must have required property '"+"number"+"'"};
if(vErrors === null){
vErrors = [err413];
}
else {
vErrors.push(err413);
}
errors++;
}
if(data155.kind === undefined){
const err414 = {instancePath:instancePath+"/personalFile",schemaPath:"personal-file.schema.json/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err414];
}
else {
vErrors.push(err414);
}
errors++;
}
for(const key14 in data155){
if(!((((((key14 === "number") || (key14 === "openedOn")) || (key14 === "closedOn")) || (key14 === "kind")) || (key14 === "pages")) || (key14 === "storageReference"))){
const err415 = {instancePath:instancePath+"/personalFile",schemaPath:"personal-file.schema.json/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err415];
}
else {
vErrors.push(err415);
}
errors++;
}
}
if(data155.number !== undefined){
let data156 = data155.number;
if(typeof data156 === "string"){
if(func1(data156) > 80){
const err416 = {instancePath:instancePath+"/personalFile/number",schemaPath:"personal-file.schema.json/properties/number/maxLength",keyword:"maxLength",params:{limit: 80},message:"must NOT have more than 80 characters"};
if(vErrors === null){
vErrors = [err416];
}
else {
vErrors.push(err416);
}
errors++;
}
if(func1(data156) < 1){
const err417 = {instancePath:instancePath+"/personalFile/number",schemaPath:"personal-file.schema.json/properties/number/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err417];
}
else {
vErrors.push(err417);
}
errors++;
}
}
else {
const err418 = {instancePath:instancePath+"/personalFile/number",schemaPath:"personal-file.schema.json/properties/number/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err418];
}
else {
vErrors.push(err418);
}
errors++;
}
}
if(data155.openedOn !== undefined){
let data157 = data155.openedOn;
if(typeof data157 === "string"){
if(!(formats0.validate(data157))){
const err419 = {instancePath:instancePath+"/personalFile/openedOn",schemaPath:"personal-file.schema.json/properties/openedOn/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err419];
}
else {
vErrors.push(err419);
}
errors++;
}
}
else {
const err420 = {instancePath:instancePath+"/personalFile/openedOn",schemaPath:"personal-file.schema.json/properties/openedOn/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err420];
}
else {
vErrors.push(err420);
}
errors++;
}
}
if(data155.closedOn !== undefined){
let data158 = data155.closedOn;
if(typeof data158 === "string"){
if(!(formats0.validate(data158))){
const err421 = {instancePath:instancePath+"/personalFile/closedOn",schemaPath:"personal-file.schema.json/properties/closedOn/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err421];
}
else {
vErrors.push(err421);
}
errors++;
}
}
else {
const err422 = {instancePath:instancePath+"/personalFile/closedOn",schemaPath:"personal-file.schema.json/properties/closedOn/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err422];
}
else {
vErrors.push(err422);
}
errors++;
}
}
if(data155.kind !== undefined){
let data159 = data155.kind;
if(typeof data159 !== "string"){
const err423 = {instancePath:instancePath+"/personalFile/kind",schemaPath:"personal-file.schema.json/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err423];
}
else {
vErrors.push(err423);
}
errors++;
}
if(!(((((((data159 === "residence-permit") || (data159 === "asylum")) || (data159 === "visa")) || (data159 === "entry-ban")) || (data159 === "return")) || (data159 === "invitation")) || (data159 === "other"))){
const err424 = {instancePath:instancePath+"/personalFile/kind",schemaPath:"personal-file.schema.json/properties/kind/enum",keyword:"enum",params:{allowedValues: schema69.properties.kind.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err424];
}
else {
vErrors.push(err424);
}
errors++;
}
}
if(data155.pages !== undefined){
let data160 = data155.pages;
if(!(((typeof data160 == "number") && (!(data160 % 1) && !isNaN(data160))) && (isFinite(data160)))){
const err425 = {instancePath:instancePath+"/personalFile/pages",schemaPath:"personal-file.schema.json/properties/pages/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err425];
}
else {
vErrors.push(err425);
}
errors++;
}
if((typeof data160 == "number") && (isFinite(data160))){
if(data160 > 100000 || isNaN(data160)){
const err426 = {instancePath:instancePath+"/personalFile/pages",schemaPath:"personal-file.schema.json/properties/pages/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000},message:"must be <= 100000"};
if(vErrors === null){
vErrors = [err426];
}
else {
vErrors.push(err426);
}
errors++;
}
if(data160 < 0 || isNaN(data160)){
const err427 = {instancePath:instancePath+"/personalFile/pages",schemaPath:"personal-file.schema.json/properties/pages/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err427];
}
else {
vErrors.push(err427);
}
errors++;
}
}
}
if(data155.storageReference !== undefined){
let data161 = data155.storageReference;
if(typeof data161 === "string"){
if(func1(data161) > 200){
const err428 = {instancePath:instancePath+"/personalFile/storageReference",schemaPath:"personal-file.schema.json/properties/storageReference/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err428];
}
else {
vErrors.push(err428);
}
errors++;
}
if(func1(data161) < 1){
const err429 = {instancePath:instancePath+"/personalFile/storageReference",schemaPath:"personal-file.schema.json/properties/storageReference/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err429];
}
else {
vErrors.push(err429);
}
errors++;
}
}
else {
const err430 = {instancePath:instancePath+"/personalFile/storageReference",schemaPath:"personal-file.schema.json/properties/storageReference/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err430];
}
else {
vErrors.push(err430);
}
errors++;
}
}
}
else {
const err431 = {instancePath:instancePath+"/personalFile",schemaPath:"personal-file.schema.json/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err431];
}
else {
vErrors.push(err431);
}
errors++;
}
}
}
else {
const err432 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err432];
}
else {
vErrors.push(err432);
}
errors++;
}
validate70.errors = vErrors;
return errors === 0;
}
validate70.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateReplyPart = validate76;
const schema114 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://gateway.example/schemas/canonical/1/reply-part.schema.json","title":"ReplyPart","description":"One system’s share of a reply (Regulation (EU) 2019/817, Article 9(4) and (6)).","type":"object","additionalProperties":false,"properties":{"seq":{"description":"Position among the parts of this reply, from 1, in order of arrival (Regulation (EU) 2019/817, Article 9(6)).","type":"integer","minimum":1},"system":{"description":"System the data come from (Article 9(4)); absent where Article 20 or 20a conceals it.","$ref":"system.schema.json"},"status":{"description":"HIT or NO_HIT when the system answered; UNAVAILABLE or TIMEOUT when it did not. A system that did not answer is never NO_HIT (Regulation (EU) 2019/817, Article 9(6)).","type":"string","enum":["HIT","NO_HIT","UNAVAILABLE","TIMEOUT"]},"matches":{"description":"What it holds, as far as the profile shows. Absent in an Article 22 reply, which tells presence only (Article 22(2)).","type":"array","items":{"$ref":"match.schema.json"},"minItems":1,"maxItems":1000},"problem":{"description":"Code of the problem catalogue when the system did not answer (our own).","type":"string","pattern":"^[a-z0-9-]+$"}},"required":["seq","status"]};

function validate76(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://gateway.example/schemas/canonical/1/reply-part.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate76.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.seq === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "seq"},message:"must have required property '"+"seq"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.status === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "status"},message:"must have required property '"+"status"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "seq") || (key0 === "system")) || (key0 === "status")) || (key0 === "matches")) || (key0 === "problem"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.seq !== undefined){
let data0 = data.seq;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err3 = {instancePath:instancePath+"/seq",schemaPath:"#/properties/seq/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 < 1 || isNaN(data0)){
const err4 = {instancePath:instancePath+"/seq",schemaPath:"#/properties/seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
if(data.system !== undefined){
let data1 = data.system;
if(typeof data1 !== "string"){
const err5 = {instancePath:instancePath+"/system",schemaPath:"system.schema.json/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!((((((((((data1 === "EES") || (data1 === "VIS")) || (data1 === "ETIAS")) || (data1 === "SIS")) || (data1 === "Eurodac")) || (data1 === "ECRIS-TCN")) || (data1 === "Europol")) || (data1 === "Interpol-SLTD")) || (data1 === "Interpol-TDAWN")) || (data1 === "MID"))){
const err6 = {instancePath:instancePath+"/system",schemaPath:"system.schema.json/enum",keyword:"enum",params:{allowedValues: schema57.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.status !== undefined){
let data2 = data.status;
if(typeof data2 !== "string"){
const err7 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!((((data2 === "HIT") || (data2 === "NO_HIT")) || (data2 === "UNAVAILABLE")) || (data2 === "TIMEOUT"))){
const err8 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/enum",keyword:"enum",params:{allowedValues: schema114.properties.status.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.matches !== undefined){
let data3 = data.matches;
if(Array.isArray(data3)){
if(data3.length > 1000){
const err9 = {instancePath:instancePath+"/matches",schemaPath:"#/properties/matches/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data3.length < 1){
const err10 = {instancePath:instancePath+"/matches",schemaPath:"#/properties/matches/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
if(!(validate42(data3[i0], {instancePath:instancePath+"/matches/" + i0,parentData:data3,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate42.errors : vErrors.concat(validate42.errors);
errors = vErrors.length;
}
}
}
else {
const err11 = {instancePath:instancePath+"/matches",schemaPath:"#/properties/matches/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.problem !== undefined){
let data5 = data.problem;
if(typeof data5 === "string"){
if(!pattern11.test(data5)){
const err12 = {instancePath:instancePath+"/problem",schemaPath:"#/properties/problem/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9-]+$"},message:"must match pattern \""+"^[a-z0-9-]+$"+"\""};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/problem",schemaPath:"#/properties/problem/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
validate76.errors = vErrors;
return errors === 0;
}
validate76.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateReply = validate78;
const schema116 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://gateway.example/schemas/canonical/1/reply.schema.json","title":"Reply","description":"The merged answer to one query (Regulation (EU) 2019/817, Article 9).","type":"object","additionalProperties":false,"properties":{"query":{"description":"Identifier of the query, a UUID (RFC 9562); also the key of its decision record.","type":"string","pattern":"^[0-9a-f-]{36}$"},"profile":{"description":"Profile under which it was answered (Regulation (EU) 2019/817, Article 8(1)).","type":"string","pattern":"^[a-z0-9][a-z0-9-]{1,63}$"},"complete":{"description":"Whether every system that was asked answered (Regulation (EU) 2019/817, Article 9(6)).","type":"boolean"},"final":{"description":"True when no further part follows (Article 9(6)).","type":"boolean"},"parts":{"description":"One part a system, in order of arrival (Regulation (EU) 2019/817, Article 9(4) and (6)).","type":"array","items":{"$ref":"reply-part.schema.json"},"minItems":0,"maxItems":200}},"required":["query","profile","complete","final","parts"]};

function validate78(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://gateway.example/schemas/canonical/1/reply.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate78.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.query === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "query"},message:"must have required property '"+"query"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.profile === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "profile"},message:"must have required property '"+"profile"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.complete === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "complete"},message:"must have required property '"+"complete"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.final === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "final"},message:"must have required property '"+"final"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.parts === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "parts"},message:"must have required property '"+"parts"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "query") || (key0 === "profile")) || (key0 === "complete")) || (key0 === "final")) || (key0 === "parts"))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.query !== undefined){
let data0 = data.query;
if(typeof data0 === "string"){
if(!pattern14.test(data0)){
const err6 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f-]{36}$"},message:"must match pattern \""+"^[0-9a-f-]{36}$"+"\""};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.profile !== undefined){
let data1 = data.profile;
if(typeof data1 === "string"){
if(!pattern15.test(data1)){
const err8 = {instancePath:instancePath+"/profile",schemaPath:"#/properties/profile/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9-]{1,63}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9-]{1,63}$"+"\""};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/profile",schemaPath:"#/properties/profile/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.complete !== undefined){
if(typeof data.complete !== "boolean"){
const err10 = {instancePath:instancePath+"/complete",schemaPath:"#/properties/complete/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.final !== undefined){
if(typeof data.final !== "boolean"){
const err11 = {instancePath:instancePath+"/final",schemaPath:"#/properties/final/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.parts !== undefined){
let data4 = data.parts;
if(Array.isArray(data4)){
if(data4.length > 200){
const err12 = {instancePath:instancePath+"/parts",schemaPath:"#/properties/parts/maxItems",keyword:"maxItems",params:{limit: 200},message:"must NOT have more than 200 items"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data4.length < 0){
const err13 = {instancePath:instancePath+"/parts",schemaPath:"#/properties/parts/minItems",keyword:"minItems",params:{limit: 0},message:"must NOT have fewer than 0 items"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
if(!(validate76(data4[i0], {instancePath:instancePath+"/parts/" + i0,parentData:data4,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors);
errors = vErrors.length;
}
}
}
else {
const err14 = {instancePath:instancePath+"/parts",schemaPath:"#/properties/parts/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
validate78.errors = vErrors;
return errors === 0;
}
validate78.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateResidencePermit = validate80;

function validate80(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://gateway.example/schemas/canonical/1/residence-permit.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate80.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.stage === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "stage"},message:"must have required property '"+"stage"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.issuingState === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "issuingState"},message:"must have required property '"+"issuingState"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(func5.call(schema101.properties, key0))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.number !== undefined){
let data0 = data.number;
if(typeof data0 === "string"){
if(!pattern66.test(data0)){
const err4 = {instancePath:instancePath+"/number",schemaPath:"#/properties/number/pattern",keyword:"pattern",params:{pattern: "^[A-Z0-9/-]{1,40}$"},message:"must match pattern \""+"^[A-Z0-9/-]{1,40}$"+"\""};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/number",schemaPath:"#/properties/number/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.stage !== undefined){
let data1 = data.stage;
if(typeof data1 !== "string"){
const err6 = {instancePath:instancePath+"/stage",schemaPath:"#/properties/stage/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!(((((data1 === "applied") || (data1 === "granted")) || (data1 === "refused")) || (data1 === "registered")) || (data1 === "annulled"))){
const err7 = {instancePath:instancePath+"/stage",schemaPath:"#/properties/stage/enum",keyword:"enum",params:{allowedValues: schema101.properties.stage.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.kind !== undefined){
let data2 = data.kind;
if(typeof data2 !== "string"){
const err8 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!(((data2 === "temporary") || (data2 === "permanent")) || (data2 === "eu-long-term"))){
const err9 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema101.properties.kind.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.ground !== undefined){
let data3 = data.ground;
if(typeof data3 === "string"){
if(func1(data3) > 80){
const err10 = {instancePath:instancePath+"/ground",schemaPath:"#/properties/ground/maxLength",keyword:"maxLength",params:{limit: 80},message:"must NOT have more than 80 characters"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(func1(data3) < 1){
const err11 = {instancePath:instancePath+"/ground",schemaPath:"#/properties/ground/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/ground",schemaPath:"#/properties/ground/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.appliedOn !== undefined){
let data4 = data.appliedOn;
if(typeof data4 === "string"){
if(!pattern5.test(data4)){
const err13 = {instancePath:instancePath+"/appliedOn",schemaPath:"#/properties/appliedOn/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\""};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(!(formats0.validate(data4))){
const err14 = {instancePath:instancePath+"/appliedOn",schemaPath:"#/properties/appliedOn/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/appliedOn",schemaPath:"#/properties/appliedOn/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.validFrom !== undefined){
let data5 = data.validFrom;
if(typeof data5 === "string"){
if(!pattern5.test(data5)){
const err16 = {instancePath:instancePath+"/validFrom",schemaPath:"#/properties/validFrom/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\""};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(!(formats0.validate(data5))){
const err17 = {instancePath:instancePath+"/validFrom",schemaPath:"#/properties/validFrom/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/validFrom",schemaPath:"#/properties/validFrom/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.validUntil !== undefined){
let data6 = data.validUntil;
if(typeof data6 === "string"){
if(!pattern5.test(data6)){
const err19 = {instancePath:instancePath+"/validUntil",schemaPath:"#/properties/validUntil/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\""};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(!(formats0.validate(data6))){
const err20 = {instancePath:instancePath+"/validUntil",schemaPath:"#/properties/validUntil/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/validUntil",schemaPath:"#/properties/validUntil/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.issuingState !== undefined){
let data7 = data.issuingState;
if(typeof data7 === "string"){
if(!pattern6.test(data7)){
const err22 = {instancePath:instancePath+"/issuingState",schemaPath:"#/properties/issuingState/pattern",keyword:"pattern",params:{pattern: "^[A-Z]{3}$"},message:"must match pattern \""+"^[A-Z]{3}$"+"\""};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/issuingState",schemaPath:"#/properties/issuingState/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.decidedOn !== undefined){
let data8 = data.decidedOn;
if(typeof data8 === "string"){
if(!(formats0.validate(data8))){
const err24 = {instancePath:instancePath+"/decidedOn",schemaPath:"#/properties/decidedOn/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/decidedOn",schemaPath:"#/properties/decidedOn/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.decisionNumber !== undefined){
let data9 = data.decisionNumber;
if(typeof data9 === "string"){
if(func1(data9) > 80){
const err26 = {instancePath:instancePath+"/decisionNumber",schemaPath:"#/properties/decisionNumber/maxLength",keyword:"maxLength",params:{limit: 80},message:"must NOT have more than 80 characters"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(func1(data9) < 1){
const err27 = {instancePath:instancePath+"/decisionNumber",schemaPath:"#/properties/decisionNumber/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
else {
const err28 = {instancePath:instancePath+"/decisionNumber",schemaPath:"#/properties/decisionNumber/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.refusalGround !== undefined){
let data10 = data.refusalGround;
if(typeof data10 === "string"){
if(func1(data10) > 200){
const err29 = {instancePath:instancePath+"/refusalGround",schemaPath:"#/properties/refusalGround/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(func1(data10) < 1){
const err30 = {instancePath:instancePath+"/refusalGround",schemaPath:"#/properties/refusalGround/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
else {
const err31 = {instancePath:instancePath+"/refusalGround",schemaPath:"#/properties/refusalGround/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.registeredOn !== undefined){
let data11 = data.registeredOn;
if(typeof data11 === "string"){
if(!(formats0.validate(data11))){
const err32 = {instancePath:instancePath+"/registeredOn",schemaPath:"#/properties/registeredOn/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
else {
const err33 = {instancePath:instancePath+"/registeredOn",schemaPath:"#/properties/registeredOn/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.annulledOn !== undefined){
let data12 = data.annulledOn;
if(typeof data12 === "string"){
if(!(formats0.validate(data12))){
const err34 = {instancePath:instancePath+"/annulledOn",schemaPath:"#/properties/annulledOn/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/annulledOn",schemaPath:"#/properties/annulledOn/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
else {
const err36 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
validate80.errors = vErrors;
return errors === 0;
}
validate80.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateReturnConfirmation = validate81;

function validate81(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://gateway.example/schemas/canonical/1/return-confirmation.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate81.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.returnDecision === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "returnDecision"},message:"must have required property '"+"returnDecision"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.at === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "at"},message:"must have required property '"+"at"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.removed === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "removed"},message:"must have required property '"+"removed"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "returnDecision") || (key0 === "at")) || (key0 === "place")) || (key0 === "removed")) || (key0 === "destination")) || (key0 === "authority")) || (key0 === "entryBan"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.returnDecision !== undefined){
let data0 = data.returnDecision;
if(typeof data0 === "string"){
if(func1(data0) > 80){
const err4 = {instancePath:instancePath+"/returnDecision",schemaPath:"#/properties/returnDecision/maxLength",keyword:"maxLength",params:{limit: 80},message:"must NOT have more than 80 characters"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(func1(data0) < 1){
const err5 = {instancePath:instancePath+"/returnDecision",schemaPath:"#/properties/returnDecision/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/returnDecision",schemaPath:"#/properties/returnDecision/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.at !== undefined){
let data1 = data.at;
if(typeof data1 === "string"){
if(!(formats4.validate(data1))){
const err7 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.place !== undefined){
let data2 = data.place;
if(typeof data2 === "string"){
if(func1(data2) > 200){
const err9 = {instancePath:instancePath+"/place",schemaPath:"#/properties/place/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(func1(data2) < 1){
const err10 = {instancePath:instancePath+"/place",schemaPath:"#/properties/place/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/place",schemaPath:"#/properties/place/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.removed !== undefined){
if(typeof data.removed !== "boolean"){
const err12 = {instancePath:instancePath+"/removed",schemaPath:"#/properties/removed/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.destination !== undefined){
let data4 = data.destination;
if(typeof data4 === "string"){
if(!pattern6.test(data4)){
const err13 = {instancePath:instancePath+"/destination",schemaPath:"#/properties/destination/pattern",keyword:"pattern",params:{pattern: "^[A-Z]{3}$"},message:"must match pattern \""+"^[A-Z]{3}$"+"\""};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/destination",schemaPath:"#/properties/destination/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.authority !== undefined){
let data5 = data.authority;
if(typeof data5 === "string"){
if(func1(data5) > 200){
const err15 = {instancePath:instancePath+"/authority",schemaPath:"#/properties/authority/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(func1(data5) < 1){
const err16 = {instancePath:instancePath+"/authority",schemaPath:"#/properties/authority/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/authority",schemaPath:"#/properties/authority/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.entryBan !== undefined){
if(typeof data.entryBan !== "boolean"){
const err18 = {instancePath:instancePath+"/entryBan",schemaPath:"#/properties/entryBan/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
validate81.errors = vErrors;
return errors === 0;
}
validate81.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateReturnDecision = validate82;

function validate82(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://gateway.example/schemas/canonical/1/return-decision.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate82.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.number === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "number"},message:"must have required property '"+"number"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.decidedOn === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "decidedOn"},message:"must have required property '"+"decidedOn"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.authority === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "authority"},message:"must have required property '"+"authority"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.voluntaryDepartureGranted === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "voluntaryDepartureGranted"},message:"must have required property '"+"voluntaryDepartureGranted"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.entryBan === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "entryBan"},message:"must have required property '"+"entryBan"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key0 in data){
if(!(func5.call(schema105.properties, key0))){
const err6 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.number !== undefined){
let data0 = data.number;
if(typeof data0 === "string"){
if(func1(data0) > 60){
const err7 = {instancePath:instancePath+"/number",schemaPath:"#/properties/number/maxLength",keyword:"maxLength",params:{limit: 60},message:"must NOT have more than 60 characters"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(func1(data0) < 1){
const err8 = {instancePath:instancePath+"/number",schemaPath:"#/properties/number/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/number",schemaPath:"#/properties/number/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.kind !== undefined){
let data1 = data.kind;
if(typeof data1 !== "string"){
const err10 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(!((data1 === "departure-order") || (data1 === "removal-decision"))){
const err11 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema105.properties.kind.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.decidedOn !== undefined){
let data2 = data.decidedOn;
if(typeof data2 === "string"){
if(!pattern5.test(data2)){
const err12 = {instancePath:instancePath+"/decidedOn",schemaPath:"#/properties/decidedOn/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\""};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(!(formats0.validate(data2))){
const err13 = {instancePath:instancePath+"/decidedOn",schemaPath:"#/properties/decidedOn/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/decidedOn",schemaPath:"#/properties/decidedOn/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.authority !== undefined){
let data3 = data.authority;
if(typeof data3 === "string"){
if(func1(data3) > 80){
const err15 = {instancePath:instancePath+"/authority",schemaPath:"#/properties/authority/maxLength",keyword:"maxLength",params:{limit: 80},message:"must NOT have more than 80 characters"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(func1(data3) < 1){
const err16 = {instancePath:instancePath+"/authority",schemaPath:"#/properties/authority/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/authority",schemaPath:"#/properties/authority/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.lastVoluntaryDeparture !== undefined){
let data4 = data.lastVoluntaryDeparture;
if(typeof data4 === "string"){
if(!pattern5.test(data4)){
const err18 = {instancePath:instancePath+"/lastVoluntaryDeparture",schemaPath:"#/properties/lastVoluntaryDeparture/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\""};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(!(formats0.validate(data4))){
const err19 = {instancePath:instancePath+"/lastVoluntaryDeparture",schemaPath:"#/properties/lastVoluntaryDeparture/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/lastVoluntaryDeparture",schemaPath:"#/properties/lastVoluntaryDeparture/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.voluntaryDepartureGranted !== undefined){
if(typeof data.voluntaryDepartureGranted !== "boolean"){
const err21 = {instancePath:instancePath+"/voluntaryDepartureGranted",schemaPath:"#/properties/voluntaryDepartureGranted/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.suspended !== undefined){
if(typeof data.suspended !== "boolean"){
const err22 = {instancePath:instancePath+"/suspended",schemaPath:"#/properties/suspended/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.entryBan !== undefined){
if(typeof data.entryBan !== "boolean"){
const err23 = {instancePath:instancePath+"/entryBan",schemaPath:"#/properties/entryBan/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.reason !== undefined){
let data8 = data.reason;
if(typeof data8 === "string"){
if(func1(data8) > 400){
const err24 = {instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/maxLength",keyword:"maxLength",params:{limit: 400},message:"must NOT have more than 400 characters"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(func1(data8) < 1){
const err25 = {instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.suspendedUntil !== undefined){
let data9 = data.suspendedUntil;
if(typeof data9 === "string"){
if(!(formats0.validate(data9))){
const err27 = {instancePath:instancePath+"/suspendedUntil",schemaPath:"#/properties/suspendedUntil/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
else {
const err28 = {instancePath:instancePath+"/suspendedUntil",schemaPath:"#/properties/suspendedUntil/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.publicPolicyThreat !== undefined){
if(typeof data.publicPolicyThreat !== "boolean"){
const err29 = {instancePath:instancePath+"/publicPolicyThreat",schemaPath:"#/properties/publicPolicyThreat/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.destination !== undefined){
let data11 = data.destination;
if(typeof data11 === "string"){
if(!pattern6.test(data11)){
const err30 = {instancePath:instancePath+"/destination",schemaPath:"#/properties/destination/pattern",keyword:"pattern",params:{pattern: "^[A-Z]{3}$"},message:"must match pattern \""+"^[A-Z]{3}$"+"\""};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
else {
const err31 = {instancePath:instancePath+"/destination",schemaPath:"#/properties/destination/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.warnings !== undefined){
let data12 = data.warnings;
if(Array.isArray(data12)){
if(data12.length > 6){
const err32 = {instancePath:instancePath+"/warnings",schemaPath:"#/properties/warnings/maxItems",keyword:"maxItems",params:{limit: 6},message:"must NOT have more than 6 items"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(data12.length < 1){
const err33 = {instancePath:instancePath+"/warnings",schemaPath:"#/properties/warnings/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
const len0 = data12.length;
for(let i0=0; i0<len0; i0++){
let data13 = data12[i0];
if(typeof data13 !== "string"){
const err34 = {instancePath:instancePath+"/warnings/" + i0,schemaPath:"#/properties/warnings/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(!((((((data13 === "armed") || (data13 === "violent")) || (data13 === "absconded")) || (data13 === "suicide-risk")) || (data13 === "health-threat")) || (data13 === "terrorism-related"))){
const err35 = {instancePath:instancePath+"/warnings/" + i0,schemaPath:"#/properties/warnings/items/enum",keyword:"enum",params:{allowedValues: schema105.properties.warnings.items.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
else {
const err36 = {instancePath:instancePath+"/warnings",schemaPath:"#/properties/warnings/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.offence !== undefined){
let data14 = data.offence;
if(typeof data14 === "string"){
if(func1(data14) > 200){
const err37 = {instancePath:instancePath+"/offence",schemaPath:"#/properties/offence/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(func1(data14) < 1){
const err38 = {instancePath:instancePath+"/offence",schemaPath:"#/properties/offence/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
else {
const err39 = {instancePath:instancePath+"/offence",schemaPath:"#/properties/offence/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data.linkedAlerts !== undefined){
let data15 = data.linkedAlerts;
if(Array.isArray(data15)){
if(data15.length > 10){
const err40 = {instancePath:instancePath+"/linkedAlerts",schemaPath:"#/properties/linkedAlerts/maxItems",keyword:"maxItems",params:{limit: 10},message:"must NOT have more than 10 items"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(data15.length < 1){
const err41 = {instancePath:instancePath+"/linkedAlerts",schemaPath:"#/properties/linkedAlerts/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
const len1 = data15.length;
for(let i1=0; i1<len1; i1++){
let data16 = data15[i1];
if(typeof data16 === "string"){
if(func1(data16) > 80){
const err42 = {instancePath:instancePath+"/linkedAlerts/" + i1,schemaPath:"#/properties/linkedAlerts/items/maxLength",keyword:"maxLength",params:{limit: 80},message:"must NOT have more than 80 characters"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(func1(data16) < 1){
const err43 = {instancePath:instancePath+"/linkedAlerts/" + i1,schemaPath:"#/properties/linkedAlerts/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
else {
const err44 = {instancePath:instancePath+"/linkedAlerts/" + i1,schemaPath:"#/properties/linkedAlerts/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
else {
const err45 = {instancePath:instancePath+"/linkedAlerts",schemaPath:"#/properties/linkedAlerts/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data.documentCopies !== undefined){
let data17 = data.documentCopies;
if(Array.isArray(data17)){
if(data17.length > 20){
const err46 = {instancePath:instancePath+"/documentCopies",schemaPath:"#/properties/documentCopies/maxItems",keyword:"maxItems",params:{limit: 20},message:"must NOT have more than 20 items"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(data17.length < 1){
const err47 = {instancePath:instancePath+"/documentCopies",schemaPath:"#/properties/documentCopies/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
const len2 = data17.length;
for(let i2=0; i2<len2; i2++){
let data18 = data17[i2];
if(typeof data18 === "string"){
if(func1(data18) > 80){
const err48 = {instancePath:instancePath+"/documentCopies/" + i2,schemaPath:"#/properties/documentCopies/items/maxLength",keyword:"maxLength",params:{limit: 80},message:"must NOT have more than 80 characters"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if(func1(data18) < 1){
const err49 = {instancePath:instancePath+"/documentCopies/" + i2,schemaPath:"#/properties/documentCopies/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
else {
const err50 = {instancePath:instancePath+"/documentCopies/" + i2,schemaPath:"#/properties/documentCopies/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
}
else {
const err51 = {instancePath:instancePath+"/documentCopies",schemaPath:"#/properties/documentCopies/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
else {
const err52 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
validate82.errors = vErrors;
return errors === 0;
}
validate82.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateSex = validate83;

function validate83(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://gateway.example/schemas/canonical/1/sex.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate83.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!(((data === "male") || (data === "female")) || (data === "unspecified"))){
const err1 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema52.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate83.errors = vErrors;
return errors === 0;
}
validate83.evaluated = {"dynamicProps":false,"dynamicItems":false};

export const validateSubject = validate68;

export const validateSystemId = validate84;

function validate84(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://gateway.example/schemas/canonical/1/system.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate84.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!((((((((((data === "EES") || (data === "VIS")) || (data === "ETIAS")) || (data === "SIS")) || (data === "Eurodac")) || (data === "ECRIS-TCN")) || (data === "Europol")) || (data === "Interpol-SLTD")) || (data === "Interpol-TDAWN")) || (data === "MID"))){
const err1 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema57.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate84.errors = vErrors;
return errors === 0;
}
validate84.evaluated = {"dynamicProps":false,"dynamicItems":false};

export const validateTravelDocument = validate72;

export const validateUserCategory = validate85;

function validate85(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://gateway.example/schemas/canonical/1/user-category.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate85.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!((((((((data === "border-guard") || (data === "police")) || (data === "migration-office")) || (data === "screening-authority")) || (data === "sis-user")) || (data === "designated-authority")) || (data === "sirene-bureau")) || (data === "tester"))){
const err1 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema83.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate85.errors = vErrors;
return errors === 0;
}
validate85.evaluated = {"dynamicProps":false,"dynamicItems":false};

export const validateVisa = validate86;

function validate86(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://gateway.example/schemas/canonical/1/visa.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate86.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.stage === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "stage"},message:"must have required property '"+"stage"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.issuingState === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "issuingState"},message:"must have required property '"+"issuingState"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(func5.call(schema102.properties, key0))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.stickerNumber !== undefined){
let data0 = data.stickerNumber;
if(typeof data0 === "string"){
if(!pattern78.test(data0)){
const err4 = {instancePath:instancePath+"/stickerNumber",schemaPath:"#/properties/stickerNumber/pattern",keyword:"pattern",params:{pattern: "^[A-Z0-9]{1,20}$"},message:"must match pattern \""+"^[A-Z0-9]{1,20}$"+"\""};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/stickerNumber",schemaPath:"#/properties/stickerNumber/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.type !== undefined){
let data1 = data.type;
if(typeof data1 !== "string"){
const err6 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!(((data1 === "A") || (data1 === "C")) || (data1 === "D"))){
const err7 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema102.properties.type.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.stage !== undefined){
let data2 = data.stage;
if(typeof data2 !== "string"){
const err8 = {instancePath:instancePath+"/stage",schemaPath:"#/properties/stage/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!((((((data2 === "applied") || (data2 === "issued")) || (data2 === "refused")) || (data2 === "annulled")) || (data2 === "revoked")) || (data2 === "extended"))){
const err9 = {instancePath:instancePath+"/stage",schemaPath:"#/properties/stage/enum",keyword:"enum",params:{allowedValues: schema102.properties.stage.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.issuingState !== undefined){
let data3 = data.issuingState;
if(typeof data3 === "string"){
if(!pattern6.test(data3)){
const err10 = {instancePath:instancePath+"/issuingState",schemaPath:"#/properties/issuingState/pattern",keyword:"pattern",params:{pattern: "^[A-Z]{3}$"},message:"must match pattern \""+"^[A-Z]{3}$"+"\""};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/issuingState",schemaPath:"#/properties/issuingState/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.validFrom !== undefined){
let data4 = data.validFrom;
if(typeof data4 === "string"){
if(!pattern5.test(data4)){
const err12 = {instancePath:instancePath+"/validFrom",schemaPath:"#/properties/validFrom/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\""};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(!(formats0.validate(data4))){
const err13 = {instancePath:instancePath+"/validFrom",schemaPath:"#/properties/validFrom/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/validFrom",schemaPath:"#/properties/validFrom/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.validUntil !== undefined){
let data5 = data.validUntil;
if(typeof data5 === "string"){
if(!pattern5.test(data5)){
const err15 = {instancePath:instancePath+"/validUntil",schemaPath:"#/properties/validUntil/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\""};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(!(formats0.validate(data5))){
const err16 = {instancePath:instancePath+"/validUntil",schemaPath:"#/properties/validUntil/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/validUntil",schemaPath:"#/properties/validUntil/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.entries !== undefined){
let data6 = data.entries;
if(typeof data6 !== "string"){
const err18 = {instancePath:instancePath+"/entries",schemaPath:"#/properties/entries/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(!(((data6 === "1") || (data6 === "2")) || (data6 === "multiple"))){
const err19 = {instancePath:instancePath+"/entries",schemaPath:"#/properties/entries/enum",keyword:"enum",params:{allowedValues: schema102.properties.entries.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.durationDays !== undefined){
let data7 = data.durationDays;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err20 = {instancePath:instancePath+"/durationDays",schemaPath:"#/properties/durationDays/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 366 || isNaN(data7)){
const err21 = {instancePath:instancePath+"/durationDays",schemaPath:"#/properties/durationDays/maximum",keyword:"maximum",params:{comparison: "<=", limit: 366},message:"must be <= 366"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data7 < 0 || isNaN(data7)){
const err22 = {instancePath:instancePath+"/durationDays",schemaPath:"#/properties/durationDays/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
if(data.applicationNumber !== undefined){
let data8 = data.applicationNumber;
if(typeof data8 === "string"){
if(func1(data8) > 80){
const err23 = {instancePath:instancePath+"/applicationNumber",schemaPath:"#/properties/applicationNumber/maxLength",keyword:"maxLength",params:{limit: 80},message:"must NOT have more than 80 characters"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(func1(data8) < 1){
const err24 = {instancePath:instancePath+"/applicationNumber",schemaPath:"#/properties/applicationNumber/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/applicationNumber",schemaPath:"#/properties/applicationNumber/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.appliedOn !== undefined){
let data9 = data.appliedOn;
if(typeof data9 === "string"){
if(!(formats0.validate(data9))){
const err26 = {instancePath:instancePath+"/appliedOn",schemaPath:"#/properties/appliedOn/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/appliedOn",schemaPath:"#/properties/appliedOn/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.lodgedAt !== undefined){
let data10 = data.lodgedAt;
if(typeof data10 === "string"){
if(func1(data10) > 200){
const err28 = {instancePath:instancePath+"/lodgedAt",schemaPath:"#/properties/lodgedAt/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(func1(data10) < 1){
const err29 = {instancePath:instancePath+"/lodgedAt",schemaPath:"#/properties/lodgedAt/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/lodgedAt",schemaPath:"#/properties/lodgedAt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.purpose !== undefined){
let data11 = data.purpose;
if(typeof data11 === "string"){
if(func1(data11) > 100){
const err31 = {instancePath:instancePath+"/purpose",schemaPath:"#/properties/purpose/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(func1(data11) < 1){
const err32 = {instancePath:instancePath+"/purpose",schemaPath:"#/properties/purpose/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
else {
const err33 = {instancePath:instancePath+"/purpose",schemaPath:"#/properties/purpose/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.arrivalOn !== undefined){
let data12 = data.arrivalOn;
if(typeof data12 === "string"){
if(!(formats0.validate(data12))){
const err34 = {instancePath:instancePath+"/arrivalOn",schemaPath:"#/properties/arrivalOn/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/arrivalOn",schemaPath:"#/properties/arrivalOn/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.departureOn !== undefined){
let data13 = data.departureOn;
if(typeof data13 === "string"){
if(!(formats0.validate(data13))){
const err36 = {instancePath:instancePath+"/departureOn",schemaPath:"#/properties/departureOn/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
else {
const err37 = {instancePath:instancePath+"/departureOn",schemaPath:"#/properties/departureOn/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data.destination !== undefined){
let data14 = data.destination;
if(typeof data14 === "string"){
if(!pattern6.test(data14)){
const err38 = {instancePath:instancePath+"/destination",schemaPath:"#/properties/destination/pattern",keyword:"pattern",params:{pattern: "^[A-Z]{3}$"},message:"must match pattern \""+"^[A-Z]{3}$"+"\""};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
else {
const err39 = {instancePath:instancePath+"/destination",schemaPath:"#/properties/destination/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
else {
const err40 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
validate86.errors = vErrors;
return errors === 0;
}
validate86.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

