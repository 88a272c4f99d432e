package io.github.arikit.core;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** Certificates made for a test: those of some servers and a client, and the authority that signed them. */
public final class TestCertificates {
    private static final char[] PASSWORD = "for-tests-only".toCharArray();
    private static final String AUTHORITY = "authority";

    private final KeyStore all;

    /** Makes a certificate for localhost, one for another host, one that has expired, and one for a client. */
    public TestCertificates() throws IOException, InterruptedException, GeneralSecurityException {
        Path folder = Files.createTempDirectory("arikit-certificates");
        Path store = folder.resolve("all.p12");
        make(store, AUTHORITY, "-ext", "bc:critical=ca:true");
        make(store, "localhost", "-signer", AUTHORITY, "-ext", "san=dns:localhost");
        make(store, "elsewhere", "-signer", AUTHORITY, "-ext", "san=dns:elsewhere.example");
        make(
                store,
                "expired",
                "-signer",
                AUTHORITY,
                "-ext",
                "san=dns:localhost",
                "-startdate",
                "-9d",
                "-validity",
                "1");
        make(store, "client", "-signer", AUTHORITY);
        all = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            all.load(in, PASSWORD);
        }
        Files.delete(store);
        Files.delete(folder);
    }

    private static void make(Path store, String name, String... more) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keystore",
                store.toString(),
                "-storepass",
                new String(PASSWORD),
                "-alias",
                name,
                "-dname",
                "CN=" + name,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1"));
        command.addAll(List.of(more));
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(keytool.getInputStream().readAllBytes());
        if (keytool.waitFor() != 0) {
            throw new AssertionError(output);
        }
    }

    /** Returns a context that shows the certificate of this name, or none where it is null, and trusts the authority. */
    public SSLContext context(@Nullable String name) throws GeneralSecurityException, IOException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, PASSWORD);
        trusted.setCertificateEntry(AUTHORITY, all.getCertificate(AUTHORITY));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        return context(name == null ? new KeyManager[0] : keys(name), trust.getTrustManagers());
    }

    private KeyManager[] keys(String name) throws GeneralSecurityException, IOException {
        KeyStore own = KeyStore.getInstance("PKCS12");
        own.load(null, PASSWORD);
        own.setKeyEntry(name, all.getKey(name, PASSWORD), PASSWORD, all.getCertificateChain(name));
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(own, PASSWORD);
        return keys.getKeyManagers();
    }

    private static SSLContext context(KeyManager[] keys, TrustManager[] trust) throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys, trust, null);
        return context;
    }
}
