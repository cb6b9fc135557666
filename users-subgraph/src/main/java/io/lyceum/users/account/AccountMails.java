package io.lyceum.users.account;

import io.lyceum.users.mail.Mail;
import io.lyceum.users.token.SecretToken;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The words of the messages about accounts. A code stands on a line of its own, and in a link where there is a page that takes it. */
@Component
class AccountMails {

    private final String page;

    /**
     * @param page the address of the pages that take codes, as the part behind {@code #}, which no server is told; empty for none
     */
    AccountMails(@Value("${lyceum.accounts.page:}") String page) {
        this.page = page;
    }

    Mail verification(UUID user, String email, SecretToken token) {
        return new Mail(user, email, "Verify your address", """
                Welcome to Lyceum. This code verifies your address, once and within 24 hours:

                %s
                If you did not register, leave this message alone: without the code nobody can use the account.
                """.formatted(code(token, "verify-email")));
    }

    Mail registeredAlready(UUID user, String email) {
        return new Mail(user, email, "You have an account already", """
                Somebody, perhaps you, wanted to register with this address at Lyceum. It has an account: sign in, or set your password anew if
                you have forgotten it. If it was not you, there is nothing to do; they were not told.
                """);
    }

    Mail registeredAndDeleted(UUID user, String email) {
        return new Mail(user, email, "Your account was deleted", """
                Somebody, perhaps you, wanted to register with this address at Lyceum. Its account was deleted a short while ago: within 30 days of
                that you can restore it with its password. If it was not you, there is nothing to do; they were not told.
                """);
    }

    Mail passwordReset(UUID user, String email, SecretToken token) {
        return new Mail(user, email, "Set your password anew", """
                This code sets the password of your account at Lyceum anew, once and within an hour:

                %s
                If you did not ask for it, leave this message alone: your password stays as it is.
                """.formatted(code(token, "reset-password")));
    }

    Mail passwordChanged(UUID user, String email) {
        return new Mail(user, email, "Your password was changed", """
                The password of your account at Lyceum was changed, and sessions elsewhere were ended. If it was not you, set it anew at once.
                """);
    }

    Mail emailChange(UUID user, String newEmail, SecretToken token) {
        return new Mail(user, newEmail, "Confirm your new address", """
                This code makes this the address of your account at Lyceum, once and within 24 hours:

                %s
                If you did not ask for it, leave this message alone.
                """.formatted(code(token, "confirm-email")));
    }

    Mail emailChangeAsked(UUID user, String email) {
        return new Mail(user, email, "Your address is to be changed", """
                Somebody who knows your password wants to change the address of your account at Lyceum. It changes when the new address is
                confirmed. If it was not you, change your password at once.
                """);
    }

    Mail emailTaken(UUID owner, String email) {
        return new Mail(owner, email, "Somebody wants your address", """
                Somebody wanted to make this the address of their account at Lyceum. It is yours, so nothing was done; they were not told.
                """);
    }

    Mail emailChanged(UUID user, String email) {
        return new Mail(user, email, "Your address was changed", """
                The address of your account at Lyceum was changed. If it was not you, ask an administrator at once.
                """);
    }

    private String code(SecretToken token, String purpose) {
        String code = token.value() + "\n";
        return page.isEmpty() ? code : "%s%n%s/%s#%s%n".formatted(code, page, purpose, token.value());
    }
}
