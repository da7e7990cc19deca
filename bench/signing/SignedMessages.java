import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.SignedInfo;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.Transformer;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Signs and verifies one message by the JDK's XML signatures (JSR 105 over a DOM, secure validation on), each for some time after
 * warming up, and prints two numbers: messages signed and messages verified a second.
 */
public final class SignedMessages {
    private static final String WSU = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";
    private static final String DS = "http://www.w3.org/2000/09/xmldsig#";
    private static final String EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#";
    private static final String MORE = "http://www.w3.org/2001/04/xmldsig-more#";
    private static final int ROUNDS = 5;

    private interface Work {
        void run() throws Exception;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        String family = arguments[1];
        long slice = Long.parseLong(arguments[2]) * 1_000_000;
        List<String> ids = List.of(arguments[3].split(","));
        byte[] signed = Files.readAllBytes(folder.resolve("jdk-signed.xml"));
        byte[] unsigned = Files.readAllBytes(folder.resolve("jdk-unsigned.xml"));
        PublicKey publicKey = CertificateFactory.getInstance("X.509")
            .generateCertificate(Files.newInputStream(folder.resolve("jdk-certificate.pem"))).getPublicKey();
        PrivateKey privateKey = KeyFactory.getInstance(family)
            .generatePrivate(new PKCS8EncodedKeySpec(Files.readAllBytes(folder.resolve("jdk-key.der"))));
        String algorithm = MORE + (family.equals("EC") ? "ecdsa-sha256" : "rsa-sha256");
        XMLSignatureFactory signatures = XMLSignatureFactory.getInstance("DOM");
        DocumentBuilder builder = builder();
        Transformer writer = TransformerFactory.newInstance().newTransformer();
        writer.setOutputProperty("omit-xml-declaration", "yes");

        double signs = perSecond(slice, () -> sign(signatures, builder, writer, unsigned, privateKey, algorithm, ids));
        double verifies = perSecond(slice, () -> verify(signatures, builder, signed, publicKey));
        System.out.printf(Locale.ROOT, "%.2f %.2f%n", signs, verifies);
    }

    private static DocumentBuilder builder() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder();
    }

    private static void sign(XMLSignatureFactory signatures, DocumentBuilder builder, Transformer writer, byte[] unsigned,
                             PrivateKey key, String algorithm, List<String> ids) throws Exception {
        Document document = builder.parse(new ByteArrayInputStream(unsigned));
        Element security = (Element) document.getElementsByTagNameNS("*", "Security").item(0);
        Transform exclusive = signatures.newTransform(EXCLUSIVE, (TransformParameterSpec) null);
        DigestMethod digest = signatures.newDigestMethod(DigestMethod.SHA256, null);
        List<Reference> references = new ArrayList<>();
        for (String id : ids) references.add(signatures.newReference("#" + id, digest, List.of(exclusive), null, null));
        SignedInfo info = signatures.newSignedInfo(
            signatures.newCanonicalizationMethod(EXCLUSIVE, (C14NMethodParameterSpec) null),
            signatures.newSignatureMethod(algorithm, null), references);
        DOMSignContext context = new DOMSignContext(key, security);
        context.setDefaultNamespacePrefix("ds");
        identify(document.getDocumentElement(), context::setIdAttributeNS);
        signatures.newXMLSignature(info, null).sign(context);
        writer.transform(new DOMSource(document), new StreamResult(new ByteArrayOutputStream(unsigned.length + 4_096)));
    }

    private static void verify(XMLSignatureFactory signatures, DocumentBuilder builder, byte[] signed, PublicKey key) throws Exception {
        Document document = builder.parse(new ByteArrayInputStream(signed));
        Element signature = (Element) document.getElementsByTagNameNS(DS, "Signature").item(0);
        DOMValidateContext context = new DOMValidateContext(key, signature);
        context.setProperty("org.jcp.xml.dsig.secureValidation", Boolean.TRUE);
        identify(document.getDocumentElement(), context::setIdAttributeNS);
        if (!signatures.unmarshalXMLSignature(context).validate(context)) throw new IllegalStateException("the signature does not verify");
    }

    private interface Identify {
        void as(Element element, String namespace, String local);
    }

    /** Only children and grandchildren of the Envelope, and those of the Security header, carry identifiers. */
    private static void identify(Element envelope, Identify identify) {
        for (Node part = envelope.getFirstChild(); part != null; part = part.getNextSibling()) {
            if (!(part instanceof Element)) continue;
            mark((Element) part, identify);
            if (!"Header".equals(part.getLocalName())) continue;
            for (Node block = part.getFirstChild(); block != null; block = block.getNextSibling()) {
                mark((Element) block, identify);
                if (!"Security".equals(block.getLocalName())) continue;
                for (Node child = block.getFirstChild(); child != null; child = child.getNextSibling()) mark((Element) child, identify);
            }
        }
    }

    private static void mark(Element element, Identify identify) {
        if (element.hasAttributeNS(WSU, "Id")) identify.as(element, WSU, "Id");
    }

    private static double perSecond(long slice, Work work) throws Exception {
        long warm = System.nanoTime();
        while (System.nanoTime() - warm < 4 * slice) work.run();
        double[] rounds = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long begin = System.nanoTime();
            int count = 0;
            while (System.nanoTime() - begin < slice) {
                work.run();
                count++;
            }
            rounds[round] = count * 1e9 / (System.nanoTime() - begin);
        }
        Arrays.sort(rounds);
        return rounds[ROUNDS / 2];
    }
}
