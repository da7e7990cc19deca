import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.xml.security.Init;
import org.apache.xml.security.encryption.EncryptedKey;
import org.apache.xml.security.encryption.XMLCipher;
import org.apache.xml.security.utils.XMLUtils;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Encrypts and decrypts the Body of a signed message with Apache Santuario. Synthetic keys only. */
public final class XmlEncryptionPeer {
  private static final String XENC = "http://www.w3.org/2001/04/xmlenc#";
  private static final String DS = "http://www.w3.org/2000/09/xmldsig#";
  private static final String XMLNS = "http://www.w3.org/2000/xmlns/";
  private static final String WSS = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-";
  private static final String WSSE = WSS + "wssecurity-secext-1.0.xsd";

  public static void main(String[] arguments) throws Exception {
    Init.init();
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    Document document = factory.newDocumentBuilder().parse(arguments[1]);
    if (arguments[0].equals("decrypt")) decrypt(document, privateKey(Path.of(arguments[3])));
    else encrypt(document, certificate(arguments[3]), arguments[4], arguments[5], arguments[6], arguments[7]);
    try (FileOutputStream out = new FileOutputStream(arguments[2])) {
      XMLUtils.outputDOM(document, out);
    }
  }

  private static void decrypt(Document document, PrivateKey key) throws Exception {
    Element keyElement = first(document, XENC, "EncryptedKey");
    Element dataElement = first(document, XENC, "EncryptedData");
    XMLCipher unwrap = XMLCipher.getInstance();
    unwrap.init(XMLCipher.UNWRAP_MODE, key);
    EncryptedKey encryptedKey = unwrap.loadEncryptedKey(document, keyElement);
    String cipher = ((Element) dataElement.getElementsByTagNameNS(XENC, "EncryptionMethod").item(0)).getAttribute("Algorithm");
    Key contentKey = unwrap.decryptKey(encryptedKey, cipher);
    XMLCipher decrypt = XMLCipher.getInstance();
    decrypt.init(XMLCipher.DECRYPT_MODE, contentKey);
    decrypt.doFinal(document, dataElement);
    keyElement.getParentNode().removeChild(keyElement);
  }

  private static void encrypt(Document document, X509Certificate to, String cipher, String transport, String digest, String mask)
      throws Exception {
    KeyGenerator generator = KeyGenerator.getInstance("AES");
    generator.init(cipher.contains("128") ? 128 : 256);
    SecretKey contentKey = generator.generateKey();
    Element body = (Element) document.getElementsByTagNameNS("*", "Body").item(0);
    XMLCipher encrypt = XMLCipher.getInstance(cipher);
    encrypt.init(XMLCipher.ENCRYPT_MODE, contentKey);
    encrypt.doFinal(document, body, true);
    first(document, XENC, "EncryptedData").setAttributeNS(null, "Id", "data-1");

    XMLCipher wrap = XMLCipher.getInstance(transport, null, digest);
    wrap.init(XMLCipher.WRAP_MODE, to.getPublicKey());
    EncryptedKey encryptedKey = wrap.encryptKey(document, contentKey, mask.isEmpty() ? null : mask, null);
    Element element = wrap.martial(document, encryptedKey);
    Element method = (Element) element.getElementsByTagNameNS(XENC, "EncryptionMethod").item(0);
    element.insertBefore(keyInfo(document, to), method.getNextSibling());
    Element list = document.createElementNS(XENC, "xenc:ReferenceList");
    Element reference = document.createElementNS(XENC, "xenc:DataReference");
    reference.setAttributeNS(null, "URI", "#data-1");
    list.appendChild(reference);
    element.appendChild(list);
    Element security = first(document, WSSE, "Security");
    security.insertBefore(element, security.getFirstChild());
  }

  private static Element keyInfo(Document document, X509Certificate certificate) throws Exception {
    Element identifier = document.createElementNS(WSSE, "wsse:KeyIdentifier");
    identifier.setAttributeNS(null, "ValueType", "http://docs.oasis-open.org/wss/oasis-wss-soap-message-security-1.1#ThumbprintSHA1");
    identifier.setAttributeNS(null, "EncodingType", WSS + "soap-message-security-1.0#Base64Binary");
    byte[] thumbprint = java.security.MessageDigest.getInstance("SHA-1").digest(certificate.getEncoded());
    identifier.setTextContent(Base64.getEncoder().encodeToString(thumbprint));
    Element container = document.createElementNS(WSSE, "wsse:SecurityTokenReference");
    container.setAttributeNS(XMLNS, "xmlns:wsse", WSSE);
    container.appendChild(identifier);
    Element keyInfo = document.createElementNS(DS, "ds:KeyInfo");
    keyInfo.setAttributeNS(XMLNS, "xmlns:ds", DS);
    keyInfo.appendChild(container);
    return keyInfo;
  }

  private static Element first(Document document, String namespace, String local) {
    return (Element) document.getElementsByTagNameNS(namespace, local).item(0);
  }

  private static X509Certificate certificate(String file) throws Exception {
    try (FileInputStream in = new FileInputStream(file)) {
      return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
    }
  }

  private static PrivateKey privateKey(Path file) throws Exception {
    String base64 = Files.readString(file).replaceAll("-----[^-]+-----|\\s", "");
    return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
  }
}
