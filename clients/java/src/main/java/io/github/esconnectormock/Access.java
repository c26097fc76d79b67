package io.github.esconnectormock;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** What a server demands of those who call it. */
public final class Access {
  private final String token;
  private final Path ca;

  private Access(String token, Path ca) {
    this.token = token;
    this.ca = ca;
  }

  /** What the command sets for the programs that it starts: ES_CONNECTOR_MOCK_TOKEN and ES_CONNECTOR_MOCK_CA. */
  public static Access fromEnvironment() {
    String ca = System.getenv("ES_CONNECTOR_MOCK_CA");
    return new Access(System.getenv("ES_CONNECTOR_MOCK_TOKEN"), ca == null || ca.isEmpty() ? null : Path.of(ca));
  }

  /** The same with a token, for a server that was started with {@code --token}. */
  public Access withToken(String given) {
    return new Access(given, ca);
  }

  /** The same with a file in PEM with the authorities to trust, for a server that speaks TLS. */
  public Access withCa(Path given) {
    return new Access(token, given);
  }

  String token() {
    return token;
  }

  HttpClient client() {
    // The mock is local, so no proxy is used, even if the environment configures one.
    HttpClient.Builder client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).proxy(HttpClient.Builder.NO_PROXY);
    if (ca != null) {
      client.sslContext(trusted());
    }
    return client.build();
  }

  private SSLContext trusted() {
    try (InputStream pem = Files.newInputStream(ca)) {
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      int number = 0;
      for (Certificate certificate : CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
        store.setCertificateEntry("ca-" + number++, certificate);
      }
      TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(store);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context;
    } catch (IOException | GeneralSecurityException failure) {
      throw new ConnectorMockException("The authorities to trust cannot be read from " + ca + ": " + failure, failure);
    }
  }
}
