package io.lyceum.users.member;

import io.lyceum.users.mail.Mail;
import io.lyceum.users.token.SecretToken;

/** What somebody reads who is invited. */
final class InvitationLetter {

    private InvitationLetter() {}

    static Mail to(String email, String organization, SecretToken token) {
        return new Mail(null, email, "An invitation to " + organization, """
                %s invites you to be a member at Lyceum. Sign in, or register with this address, and accept by this code within 7 days:

                %s

                If you do not know what this is about, leave this message alone.
                """.formatted(organization, token.value()));
    }
}
