package io.lyceum.users.identity;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.user.OAuth2User;

/**
 * What a provider says of somebody who has signed in there.
 *
 * @param provider the name under which it is configured
 * @param subject how it calls the person
 * @param email null where it tells none
 * @param isEmailVerified whether it vouches for the address
 * @param displayName null where it tells none
 */
record ProvenIdentity(
        String provider, String subject, @Nullable String email, boolean isEmailVerified, @Nullable String displayName) {

    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_NAME = 200;

    static ProvenIdentity of(OAuth2AuthenticationToken authentication) {
        OAuth2User person = authentication.getPrincipal();
        String email = text(person, "email").filter(address -> address.length() <= LONGEST_EMAIL).orElse(null);
        boolean isVerified = email != null && text(person, "email_verified").filter("true"::equalsIgnoreCase).isPresent();
        String name = text(person, "name").map(text -> text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME)).orElse(null);
        return new ProvenIdentity(authentication.getAuthorizedClientRegistrationId(), authentication.getName(), email, isVerified, name);
    }

    /** What to call the person, whose address is known: by the provider's word, or the address's beginning. */
    String nameFor(String address) {
        return displayName != null ? displayName : address.substring(0, address.indexOf('@'));
    }

    private static Optional<String> text(OAuth2User person, String attribute) {
        return Optional.ofNullable(person.<Object>getAttribute(attribute)).map(value -> value.toString().strip()).filter(text -> !text.isEmpty());
    }
}
