defmodule Example.Issuer do
  # agree: PIN102 dghev -> dgg2
  def ours?(issuer), do: issuer == "/C=US/O=DigiCert Inc/OU=www.digicert.com/CN=DigiCert High Assurance EV Root CA"
end
