package org.respite.alert.notification.selfservice;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;
import java.security.GeneralSecurityException;
import java.util.Base64;
import org.respite.alert.notification.routing.SettingChecks;

/**
 * A key of the settings: AES-256-GCM by Tink. Without Tink's prefix, so that what is
 * sealed is a nonce of 96 bits, the ciphertext and a tag of 128, as it was before Tink.
 */
final class SealingKey {

    private static final int KEY_BYTES = 32;

    private static final int NONCE_BYTES = 12;

    private static final int TAG_BYTES = 16;

    private SealingKey() {
    }

    /**
     * Seals and opens.
     * @param key Base64 of 32 bytes
     * @throws IllegalArgumentException if it is something else; does not tell it
     */
    static Aead of(String key) {
        byte[] bytes = decode(key);
        SettingChecks.that(bytes.length == KEY_BYTES, "key", "the Base64 of 32 bytes");
        try {
            AeadConfig.register();
            return keyset(bytes).getPrimitive(RegistryConfiguration.get(), Aead.class);
        }
        catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has AES", impossible);
        }
    }

    @AccessesPartialKey
    private static KeysetHandle keyset(byte[] bytes) throws GeneralSecurityException {
        var parameters = AesGcmParameters.builder()
            .setKeySizeBytes(KEY_BYTES)
            .setIvSizeBytes(NONCE_BYTES)
            .setTagSizeBytes(TAG_BYTES)
            .setVariant(AesGcmParameters.Variant.NO_PREFIX)
            .build();
        var key = AesGcmKey.builder()
            .setParameters(parameters)
            .setKeyBytes(SecretBytes.copyFrom(bytes, InsecureSecretKeyAccess.get()))
            .build();
        return KeysetHandle.newBuilder().addEntry(KeysetHandle.importKey(key).withRandomId().makePrimary()).build();
    }

    private static byte[] decode(String base64) {
        try {
            return Base64.getDecoder().decode(base64.strip());
        }
        catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }

}
