export const policies = {
  AccountPolicy: () => import('#app/accounts/policies/account_policy'),
}

