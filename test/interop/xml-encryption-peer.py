"""Encrypts and decrypts the Body of a signed message by ECDH-ES, with the primitives of python3-cryptography. Synthetic keys only."""

import base64
import os
import sys

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.concatkdf import ConcatKDFHash
from cryptography.hazmat.primitives.keywrap import aes_key_unwrap, aes_key_wrap
from lxml import etree

XENC = "{http://www.w3.org/2001/04/xmlenc#}"
XENC11 = "{http://www.w3.org/2009/xmlenc11#}"
DSIG11 = "{http://www.w3.org/2009/xmldsig11#}"
CURVES = {
    "urn:oid:1.2.840.10045.3.1.7": ec.SECP256R1(),
    "urn:oid:1.3.132.0.34": ec.SECP384R1(),
    "urn:oid:1.3.132.0.35": ec.SECP521R1(),
}
OTHER_INFO = ("AlgorithmID", "PartyUInfo", "PartyVInfo", "SuppPubInfo", "SuppPrivInfo")


def octets(element):
    return base64.b64decode(element.text)


def derived(secret, parameters, wrap):
    other_info = b"".join(bytes.fromhex(parameters.get(name) or "00")[1:] for name in OTHER_INFO)
    return ConcatKDFHash(algorithm=hashes.SHA256(), length=int(wrap[-3:]) // 8, otherinfo=other_info).derive(secret)


def decrypt(tree, key):
    encrypted_key = tree.find(f".//{XENC}EncryptedKey")
    data = tree.find(f".//{XENC}EncryptedData")
    curve = CURVES[encrypted_key.find(f".//{DSIG11}NamedCurve").get("URI")]
    originator = ec.EllipticCurvePublicKey.from_encoded_point(curve, octets(encrypted_key.find(f".//{DSIG11}PublicKey")))
    wrap = encrypted_key.find(f"{XENC}EncryptionMethod").get("Algorithm")
    secret = key.exchange(ec.ECDH(), originator)
    wrapping_key = derived(secret, encrypted_key.find(f".//{XENC11}ConcatKDFParams"), wrap)
    content_key = aes_key_unwrap(wrapping_key, octets(encrypted_key.find(f"{XENC}CipherData/{XENC}CipherValue")))
    sealed = octets(data.find(f"{XENC}CipherData/{XENC}CipherValue"))
    return AESGCM(content_key).decrypt(sealed[:12], sealed[12:], None)


def encrypt(tree, certificate, content):
    """Puts other cipher text, under another key, into a message that has the form already."""
    encrypted_key = tree.find(f".//{XENC}EncryptedKey")
    data = tree.find(f".//{XENC}EncryptedData")
    recipient = certificate.public_key()
    originator = ec.generate_private_key(recipient.curve)
    point = originator.public_key().public_bytes(serialization.Encoding.X962, serialization.PublicFormat.UncompressedPoint)
    encrypted_key.find(f".//{DSIG11}PublicKey").text = base64.b64encode(point)
    parameters = encrypted_key.find(f".//{XENC11}ConcatKDFParams")
    parameters.set("PartyUInfo", "00" + os.urandom(9).hex())
    parameters.set("SuppPubInfo", "00" + "0102".upper())
    wrap = encrypted_key.find(f"{XENC}EncryptionMethod").get("Algorithm")
    content_key = os.urandom(32 if "256" in data.find(f"{XENC}EncryptionMethod").get("Algorithm") else 16)
    wrapped = aes_key_wrap(derived(originator.exchange(ec.ECDH(), recipient), parameters, wrap), content_key)
    encrypted_key.find(f"{XENC}CipherData/{XENC}CipherValue").text = base64.b64encode(wrapped)
    nonce = os.urandom(12)
    data.find(f"{XENC}CipherData/{XENC}CipherValue").text = base64.b64encode(nonce + AESGCM(content_key).encrypt(nonce, content, None))
    return etree.tostring(tree)


def main(action, message, pem, *content):
    tree = etree.parse(message)
    with open(pem, "rb") as file:
        text = file.read()
    if action == "decrypt":
        result = decrypt(tree, serialization.load_pem_private_key(text, None))
    else:
        with open(content[0], "rb") as file:
            result = encrypt(tree, x509.load_pem_x509_certificate(text), file.read())
    sys.stdout.buffer.write(result)


main(*sys.argv[1:])
